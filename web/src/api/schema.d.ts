// Generated from the routes of src/ by scripts/api-types.mjs: do not edit.
export interface paths {
    "/api/belgeler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of a thing that you may open; without a thing your own that belong to nothing yet */
        get: operations["DocumentsController_list"];
        put?: never;
        /** Upload one file of at most 10 MB; it belongs to nothing until it is attached */
        post: operations["DocumentsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/belgeler/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a document: whether it has been scanned, for one */
        get: operations["DocumentsController_read"];
        put?: never;
        post?: never;
        /** Destroy your own document that belongs to nothing */
        delete: operations["DocumentsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/belgeler/{id}/icerik": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file, to be saved */
        get: operations["DocumentsController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/belgeler/{id}/onizleme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file, to be shown in place: PDF and pictures only */
        get: operations["DocumentsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bildirimler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told about a case and what became of it */
        get: operations["NotificationController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bildirimler/tercihler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I may choose to be told, and how */
        get: operations["NotificationController_mine"];
        /** Tell me this, or not, or once an hour */
        put: operations["NotificationController_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of a list: mine, my team’s, both, started, managed, done */
        get: operations["ListController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/bilgi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my unit or I as the applicant am asked, the newest first */
        get: operations["InformationController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/bilgi/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ask no longer */
        delete: operations["InformationController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/bilgi/{id}/yanit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer; it goes back to the task that asked */
        post: operations["InformationController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/canli": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: task, gone, look, reload, over; each only what the asker may see */
        get: operations["LiveController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/gorunumler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own views, and those my unit shares */
        get: operations["ViewController_list"];
        put?: never;
        /** Keep what the list shows, for oneself or for one’s unit */
        post: operations["ViewController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/gorunumler/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Another name, other filters, shared or not */
        put: operations["ViewController_change"];
        post?: never;
        /** Keep it no more */
        delete: operations["ViewController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/sayilar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many stand in each list; nothing is counted beyond `most` */
        get: operations["ListController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/toplu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for many tasks, each on its own: one that is refused keeps no other from being done */
        post: operations["BulkController_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The task with its form, its case, its draft and its files */
        get: operations["TaskController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/adaylar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom it may be given to, by name */
        get: operations["TaskController_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/ata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it to somebody whom the diagram lets do it */
        post: operations["TaskController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/bakanlar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** This tab shows the task, to be said again every 20 seconds; answers who else looks at it */
        put: operations["LookController_look"];
        post?: never;
        /** It does no longer */
        delete: operations["LookController_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/basvuran": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the task’s form shows of its applicant; that it was looked at is written down */
        get: operations["TaskController_applicant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/bilgi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked for this task, the oldest first */
        get: operations["ActionController_information"];
        put?: never;
        /** Bilgi İste: ask another unit or the applicant */
        post: operations["ActionController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/birak": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it back to the team’s queue */
        post: operations["TaskController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/ekler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach documents one has uploaded */
        post: operations["TaskController_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/ertele": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ertele: the day to come back to it; null for now */
        post: operations["ActionController_postpone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/oncelik": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Öncelik: 0 to 100, the higher the sooner */
        put: operations["ActionController_setPriority"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/sure-uzat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Süre Uzat: a later last day, with the reason */
        post: operations["ActionController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/tamamla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete it; answers the tasks of the case that are open now and the asker’s to see */
        post: operations["TaskController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/taslak": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep what has been typed so far, valid or not */
        put: operations["TaskController_keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/uzerime-al": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it out of the team’s queue */
        post: operations["TaskController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/yonlendir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Yeniden Yönlendir: it is another unit’s from then on, and may be out of the asker’s sight */
        post: operations["ActionController_redirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gorevler/{key}/yorumlar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a comment: for the task’s branch, and whoever oversees the case */
        post: operations["TaskController_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/islemler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases by words and filters, the newest first */
        get: operations["CaseController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/islemler/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case with its movements, tasks, comments and files */
        get: operations["CaseController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/islemler/{key}/adimlar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its diagrams as deployed, every step with who and when, where the tokens are, and variables; of one’s branches, or all for who oversees it */
        get: operations["CaseController_track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/islemler/{key}/benzerler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that may be about the same, the likest first */
        get: operations["CaseController_alike"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/islemler/{key}/ekler/{id}/icerik": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the case, to be saved */
        get: operations["CaseFileController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/islemler/{key}/ekler/{id}/onizleme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, to be shown in place: PDF and pictures only */
        get: operations["CaseFileController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/islemler/{key}/geri-al": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Geri alma: take a branch back while it is open */
        post: operations["CaseActionController_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/islemler/{key}/yorumlar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a comment for those of one’s units who work on the case */
        post: operations["CaseActionController_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/bildirimler/{id}/yeniden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send what was given up once more; its gateway is asked first whether it has it */
        post: operations["GivenUpController_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/birimler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units by words in any order over the whole path; without words the roots of the forest */
        get: operations["UnitController_search"];
        put?: never;
        /** A new unit */
        post: operations["UnitController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/birimler/birlestir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unite units into another, which gets their cases and the units below them */
        post: operations["UnitController_unite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/birimler/ice-aktar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a file of units (CSV or XML, UTF-8); a trial changes nothing and tells the same */
        post: operations["UnitImportController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/birimler/{detsisNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit, what stands above it and right below it */
        get: operations["UnitController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/birimler/{detsisNo}/ad": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another name */
        post: operations["UnitController_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/birimler/{detsisNo}/bol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split into units that exist */
        post: operations["UnitController_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/birimler/{detsisNo}/etki": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To how many units, people and open tasks a change of the unit would happen */
        get: operations["UnitController_effect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/birimler/{detsisNo}/gecmis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** New names, moves, unions, splits and closings of a unit, the newest first */
        get: operations["UnitController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/birimler/{detsisNo}/kapat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close, with or without a successor */
        post: operations["UnitController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/birimler/{detsisNo}/ust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Under another unit, with all below it */
        post: operations["UnitController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/calisma-saatleri": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The country's working hours, then those of provinces that have their own */
        get: operations["HoursController_list"];
        /** Set the hours of the country or of a province */
        put: operations["HoursController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/dis-sistemler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The systems around us, as the last calls of the answering process showed them; nobody is asked for it */
        get: operations["SystemController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/hizmet-basliklari": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All headings with their sub-headings */
        get: operations["HeadingController_list"];
        put?: never;
        /** A new heading, or one below a heading */
        post: operations["HeadingController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/hizmet-basliklari/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name, term, unit, place in the list */
        put: operations["HeadingController_change"];
        post?: never;
        /** Offer it no more */
        delete: operations["HeadingController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/icerik": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is published today */
        get: operations["ContentController_list"];
        put?: never;
        /** A new text */
        post: operations["ContentController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/icerik/tumu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of it, with what is not published yet or no more */
        get: operations["ContentController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/icerik/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The whole text anew */
        put: operations["ContentController_change"];
        post?: never;
        /** Remove it */
        delete: operations["ContentController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/icerik/{kind}/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published text */
        get: operations["ContentController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/iller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provinces */
        get: operations["PlaceController_provinces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/iller/{il}/ilceler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The districts of a province */
        get: operations["PlaceController_districts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/iller/{il}/mahalleler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mahalleler and köyler of a district */
        get: operations["PlaceController_neighbourhoods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/imha": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Terms of the file plan, how many people a round would destroy now, and the rounds of three years; nothing is destroyed by asking */
        get: operations["DestructionController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/imha/kurallar/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How long people are kept for one kind of thing; version 0 for a new rule */
        put: operations["DestructionController_set"];
        post?: never;
        /** Without a rule people are kept for ever */
        delete: operations["DestructionController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/kullanicilar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The users I may see, by name, page by page */
        get: operations["UserController_list"];
        put?: never;
        /** A new user with their first roles */
        post: operations["UserController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/kullanicilar/excel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file; T.C. kimlik no masked for whom I do not keep */
        get: operations["UserController_excel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/kullanicilar/gorevler/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End it now */
        delete: operations["MembershipController_end"];
        options?: never;
        head?: never;
        /** Other districts, or another end */
        patch: operations["MembershipController_change"];
        trace?: never;
    };
    "/api/kurum/kullanicilar/tckn-sorgu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether somebody with this number is known already */
        post: operations["UserController_lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/kullanicilar/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user */
        get: operations["UserController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change names, number, phone, e-mail */
        patch: operations["UserController_change"];
        trace?: never;
    };
    "/api/kurum/kullanicilar/{id}/etkin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pasife al, or make active again */
        put: operations["UserController_setActive"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/kullanicilar/{id}/gorevler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One more role, for somebody who is known already too */
        post: operations["MembershipController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/kullanicilar/{id}/iletisim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** T.C. kimlik no, phone and e-mail; who looked is written down */
        get: operations["UserController_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/kullanicilar/{id}/parola": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A first password, to be changed at the first sign-in */
        put: operations["UserController_setPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/muhtarlar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The muhtars I may see, by name, page by page */
        get: operations["MuhtarController_list"];
        put?: never;
        /** A new muhtar */
        post: operations["MuhtarController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/muhtarlar/ice-aktar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a file of muhtars (CSV, UTF-8); a trial changes nothing and tells the same */
        post: operations["MuhtarImportController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/muhtarlar/tckn-sorgu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether somebody with this number is known already */
        post: operations["MuhtarController_lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/muhtarlar/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One muhtar */
        get: operations["MuhtarController_read"];
        /** Change place, period, names, registered phone */
        put: operations["MuhtarController_change"];
        /** Make a muhtar of somebody who is known already */
        post: operations["MuhtarController_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/muhtarlar/{id}/iletisim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** T.C. kimlik no, registered phone, address; who looked is written down */
        get: operations["MuhtarController_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/sablonlar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every kind of message with its texts, their length and what they cost */
        get: operations["TemplateController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/sablonlar/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One kind of message with its texts */
        get: operations["TemplateController_one"];
        /** Replace the texts of one channel, in both languages */
        put: operations["TemplateController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/sablonlar/{key}/gecmis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of its texts, newest first */
        get: operations["TemplateController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/sablonlar/{key}/onizleme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a text would look with sample values, and how many short messages it would cost */
        post: operations["TemplateController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/sektorler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The country's sectors, and a province's own */
        get: operations["SectorController_list"];
        put?: never;
        /** A new sector */
        post: operations["SectorController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/sektorler/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Another name or place in the list */
        put: operations["SectorController_change"];
        post?: never;
        /** Offer it no more */
        delete: operations["SectorController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/sessiz-saatler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The hours in which only what is urgent goes out */
        get: operations["QuietHoursController_read"];
        /** Change the quiet hours; what waits for their end follows */
        put: operations["QuietHoursController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/tatiller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A year's holidays, of the country and of provinces */
        get: operations["HolidayController_list"];
        put?: never;
        /** A new holiday */
        post: operations["HolidayController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/tatiller/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The whole entry anew */
        put: operations["HolidayController_change"];
        post?: never;
        /** Offices work on that day after all */
        delete: operations["HolidayController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/vekaletler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own substitutions, and those of the people whose unit I lead */
        get: operations["SubstitutionController_list"];
        put?: never;
        /** Let somebody act for an absent one */
        post: operations["SubstitutionController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/vekaletler/adaylar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may act for somebody here */
        get: operations["SubstitutionController_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/vekaletler/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End it now */
        delete: operations["SubstitutionController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/yetki-paylasimi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I share or shared, and what is shared with me */
        get: operations["ShareController_list"];
        put?: never;
        /** Share from now on; both are memberships in one unit */
        post: operations["ShareController_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/yetki-paylasimi/adaylar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With whom I may share */
        get: operations["ShareController_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kurum/yetki-paylasimi/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take it back */
        delete: operations["ShareController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, what may I choose, and the token every change needs */
        get: operations["SessionController_read"];
        put?: never;
        post?: never;
        /** Sign out here */
        delete: operations["SessionController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/acik": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["SessionController_list"];
        put?: never;
        post?: never;
        /** Sign out everywhere, here too */
        delete: operations["SessionController_endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/acik/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out on one of my other browsers */
        delete: operations["SessionController_endOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/birim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Act in this unit, and in this district of it, from now on */
        post: operations["SessionController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/dogrulama": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A picture to read or a question to answer; either opens the gate, once */
        post: operations["CodeController_gate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/e-devlet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To the e-Devlet gateway */
        get: operations["TripController_toEDevlet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/e-devlet/donus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Back from the e-Devlet gateway */
        get: operations["TripController_fromEDevlet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/kod": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The code: signs in */
        post: operations["CodeController_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/kod/yeniden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another code for the same attempt; the one before is worth nothing */
        post: operations["CodeController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/muhtar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Muhtar: a code to the registered phone */
        post: operations["CodeController_beginMuhtar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To the OpenID Connect provider */
        get: operations["TripController_toProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/oidc/donus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Back from the OpenID Connect provider */
        get: operations["TripController_fromProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/parola": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** User name and password */
        post: operations["PasswordController_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/parola/yeni": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** My new password; every other browser of mine is signed out */
        post: operations["PasswordController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/personel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Officer: a code to the registered phone */
        post: operations["CodeController_beginStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/sertifika": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The certificate the proxy has checked */
        post: operations["PasswordController_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oturum/vatandas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Citizen: everything checked, then a code to the phone */
        post: operations["CodeController_beginCitizen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/basvuru": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the form shows of me, and what I have typed so far */
        get: operations["RequestController_form"];
        put?: never;
        /** Send it; with the same key once more it is the same request */
        post: operations["RequestController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/basvuru/benzerler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** My open requests that say nearly the same */
        post: operations["RequestController_findAlike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/basvuru/taslak": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep what I have typed */
        put: operations["RequestController_keep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/durum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How far a case is, for whoever holds its receipt */
        post: operations["TrackingController_track"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/e-posta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address under which letters reach me */
        get: operations["MailboxController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/talepler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own requests, the newest first, each with the list it stands in */
        get: operations["TrackingController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/talepler/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, with its movements */
        get: operations["TrackingController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/talepler/{key}/alindi-belgesi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt, to be printed */
        get: operations["TrackingController_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/talepler/{key}/cozum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether the problem is solved */
        post: operations["TrackingController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    DocumentsController_list: {
        parameters: {
            query?: {
                kind?: string;
                id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The documents of a thing that you may open; without a thing your own that belong to nothing yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        type: string;
                        bytes: number;
                        /** @enum {string} */
                        state: "taraniyor" | "temiz" | "zararli";
                        isAttached: boolean;
                        canBeShown: boolean;
                        /** Format: date-time */
                        createdAt: string;
                    }[];
                };
            };
        };
    };
    DocumentsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    dosya: string;
                };
            };
        };
        responses: {
            /** @description Upload one file of at most 10 MB; it belongs to nothing until it is attached */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        type: string;
                        bytes: number;
                        /** @enum {string} */
                        state: "taraniyor" | "temiz" | "zararli";
                        isAttached: boolean;
                        canBeShown: boolean;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
        };
    };
    DocumentsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known of a document: whether it has been scanned, for one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        type: string;
                        bytes: number;
                        /** @enum {string} */
                        state: "taraniyor" | "temiz" | "zararli";
                        isAttached: boolean;
                        canBeShown: boolean;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
        };
    };
    DocumentsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Destroy your own document that belongs to nothing */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DocumentsController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, to be saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DocumentsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, to be shown in place: PDF and pictures only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NotificationController_ofCase: {
        parameters: {
            query: {
                caseRef: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was told about a case and what became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notifications: {
                            id: string;
                            template: string;
                            /** @enum {string} */
                            channel: "sms" | "mail";
                            state: string;
                            error: string | null;
                            personId: string | null;
                            address: string | null;
                            attempts: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            sentAt: string | null;
                            steps: {
                                at: string;
                                kind: string;
                                reason: string | null;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    NotificationController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What I may choose to be told, and how */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        preferences: {
                            key: string;
                            /** @enum {string} */
                            channel: "sms" | "mail";
                            /** @enum {string} */
                            mode: "on" | "off" | "digest";
                        }[];
                    };
                };
            };
        };
    };
    NotificationController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    /** @enum {string} */
                    channel: "sms" | "mail";
                    /** @enum {string} */
                    mode: "on" | "off" | "digest";
                };
            };
        };
        responses: {
            /** @description Tell me this, or not, or once an hour */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        preferences: {
                            key: string;
                            /** @enum {string} */
                            channel: "sms" | "mail";
                            /** @enum {string} */
                            mode: "on" | "off" | "digest";
                        }[];
                    };
                };
            };
        };
    };
    ListController_list: {
        parameters: {
            query: {
                list: "mine" | "team" | "both" | "started" | "managed" | "done";
                words?: string;
                application?: string;
                state?: "OPEN" | "COMPLETED" | "CANCELED";
                due?: "overdue" | "soon";
                priority?: "high" | "normal" | "low";
                opened?: "day" | "week" | "month" | "quarter";
                sort?: "opened" | "due" | "priority";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of a list: mine, my team’s, both, started, managed, done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            key: string;
                            caseKey: string;
                            number: string;
                            subject: string;
                            application: string;
                            elementId: string;
                            title: string;
                            role: string | null;
                            detsisNo: string | null;
                            applicant: {
                                id: string;
                                name: string | null;
                            } | null;
                            assignee: {
                                id: string;
                                name: string | null;
                            } | null;
                            claimedAt: string | null;
                            priority: number;
                            dueAt: string | null;
                            followUpAt: string | null;
                            /** @enum {string} */
                            state: "OPEN" | "COMPLETED" | "CANCELED";
                            openedAt: string;
                            completedAt: string | null;
                            completedBy: {
                                id: string;
                                name: string | null;
                            } | null;
                            onBehalfOf: {
                                id: string;
                                name: string | null;
                            } | null;
                            unitName: string | null;
                            lentBy: {
                                id: string;
                                name: string | null;
                            } | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    InformationController_list: {
        parameters: {
            query?: {
                isOpen?: "true" | "false";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What my unit or I as the applicant am asked, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            askedBy: {
                                detsisNo: string;
                                name: string;
                            } | null;
                            question: string;
                            askedAt: string;
                            /** @enum {string} */
                            state: "OPEN" | "ANSWERED" | "WITHDRAWN";
                            answer: string | null;
                            closedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    InformationController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask no longer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InformationController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    documents?: string[];
                };
            };
        };
        responses: {
            /** @description Answer; it goes back to the task that asked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LiveController_open: {
        parameters: {
            query: {
                sekme: string;
                sonra?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: task, gone, look, reload, over; each only what the asker may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ViewController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My own views, and those my unit shares */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            sieve: {
                                /** @enum {string} */
                                list: "mine" | "team" | "both" | "started" | "managed" | "done";
                                words?: string;
                                application?: string;
                                /** @enum {string} */
                                state?: "OPEN" | "COMPLETED" | "CANCELED";
                                /** @enum {string} */
                                due?: "overdue" | "soon";
                                /** @enum {string} */
                                priority?: "high" | "normal" | "low";
                                /** @enum {string} */
                                opened?: "day" | "week" | "month" | "quarter";
                                /** @enum {string} */
                                sort?: "opened" | "due" | "priority";
                                columns?: ("number" | "subject" | "applicant" | "assignee" | "priority" | "dueAt" | "openedAt" | "application" | "unitName" | "title" | "state")[];
                            };
                            owner: {
                                id: string;
                                name: string | null;
                            };
                            isShared: boolean;
                            isMine: boolean;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    ViewController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    sieve: {
                        /** @enum {string} */
                        list: "mine" | "team" | "both" | "started" | "managed" | "done";
                        words?: string;
                        application?: string;
                        /** @enum {string} */
                        state?: "OPEN" | "COMPLETED" | "CANCELED";
                        /** @enum {string} */
                        due?: "overdue" | "soon";
                        /** @enum {string} */
                        priority?: "high" | "normal" | "low";
                        /** @enum {string} */
                        opened?: "day" | "week" | "month" | "quarter";
                        /** @enum {string} */
                        sort?: "opened" | "due" | "priority";
                        columns?: ("number" | "subject" | "applicant" | "assignee" | "priority" | "dueAt" | "openedAt" | "application" | "unitName" | "title" | "state")[];
                    };
                    isShared: boolean;
                };
            };
        };
        responses: {
            /** @description Keep what the list shows, for oneself or for one’s unit */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        sieve: {
                            /** @enum {string} */
                            list: "mine" | "team" | "both" | "started" | "managed" | "done";
                            words?: string;
                            application?: string;
                            /** @enum {string} */
                            state?: "OPEN" | "COMPLETED" | "CANCELED";
                            /** @enum {string} */
                            due?: "overdue" | "soon";
                            /** @enum {string} */
                            priority?: "high" | "normal" | "low";
                            /** @enum {string} */
                            opened?: "day" | "week" | "month" | "quarter";
                            /** @enum {string} */
                            sort?: "opened" | "due" | "priority";
                            columns?: ("number" | "subject" | "applicant" | "assignee" | "priority" | "dueAt" | "openedAt" | "application" | "unitName" | "title" | "state")[];
                        };
                        owner: {
                            id: string;
                            name: string | null;
                        };
                        isShared: boolean;
                        isMine: boolean;
                        version: number;
                    };
                };
            };
        };
    };
    ViewController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    sieve: {
                        /** @enum {string} */
                        list: "mine" | "team" | "both" | "started" | "managed" | "done";
                        words?: string;
                        application?: string;
                        /** @enum {string} */
                        state?: "OPEN" | "COMPLETED" | "CANCELED";
                        /** @enum {string} */
                        due?: "overdue" | "soon";
                        /** @enum {string} */
                        priority?: "high" | "normal" | "low";
                        /** @enum {string} */
                        opened?: "day" | "week" | "month" | "quarter";
                        /** @enum {string} */
                        sort?: "opened" | "due" | "priority";
                        columns?: ("number" | "subject" | "applicant" | "assignee" | "priority" | "dueAt" | "openedAt" | "application" | "unitName" | "title" | "state")[];
                    };
                    isShared: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Another name, other filters, shared or not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        sieve: {
                            /** @enum {string} */
                            list: "mine" | "team" | "both" | "started" | "managed" | "done";
                            words?: string;
                            application?: string;
                            /** @enum {string} */
                            state?: "OPEN" | "COMPLETED" | "CANCELED";
                            /** @enum {string} */
                            due?: "overdue" | "soon";
                            /** @enum {string} */
                            priority?: "high" | "normal" | "low";
                            /** @enum {string} */
                            opened?: "day" | "week" | "month" | "quarter";
                            /** @enum {string} */
                            sort?: "opened" | "due" | "priority";
                            columns?: ("number" | "subject" | "applicant" | "assignee" | "priority" | "dueAt" | "openedAt" | "application" | "unitName" | "title" | "state")[];
                        };
                        owner: {
                            id: string;
                            name: string | null;
                        };
                        isShared: boolean;
                        isMine: boolean;
                        version: number;
                    };
                };
            };
        };
    };
    ViewController_remove: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keep it no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListController_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many stand in each list; nothing is counted beyond `most` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mine: number;
                        team: number;
                        managed: number;
                        overdue: number;
                        most: number;
                    };
                };
            };
        };
    };
    BulkController_run: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    act: "claim";
                    taskKeys: string[];
                } | {
                    /** @enum {string} */
                    act: "assign";
                    taskKeys: string[];
                    /** Format: uuid */
                    personId: string;
                } | {
                    /** @enum {string} */
                    act: "complete";
                    taskKeys: string[];
                    answers: {
                        [key: string]: unknown;
                    };
                } | {
                    /** @enum {string} */
                    act: "set-priority";
                    taskKeys: string[];
                    priority: number;
                };
            };
        };
        responses: {
            /** @description The same for many tasks, each on its own: one that is refused keeps no other from being done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: {
                            taskKey: string;
                            refusal: {
                                code: string;
                                details: {
                                    [key: string]: unknown;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    TaskController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task with its form, its case, its draft and its files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        task: {
                            key: string;
                            caseKey: string;
                            number: string;
                            subject: string;
                            application: string;
                            elementId: string;
                            title: string;
                            role: string | null;
                            detsisNo: string | null;
                            applicant: {
                                id: string;
                                name: string | null;
                            } | null;
                            assignee: {
                                id: string;
                                name: string | null;
                            } | null;
                            claimedAt: string | null;
                            priority: number;
                            dueAt: string | null;
                            followUpAt: string | null;
                            /** @enum {string} */
                            state: "OPEN" | "COMPLETED" | "CANCELED";
                            openedAt: string;
                            completedAt: string | null;
                            completedBy: {
                                id: string;
                                name: string | null;
                            } | null;
                            onBehalfOf: {
                                id: string;
                                name: string | null;
                            } | null;
                        };
                        lentBy: {
                            id: string;
                            name: string | null;
                        } | null;
                        may: {
                            claim: boolean;
                            release: boolean;
                            assign: boolean;
                            complete: boolean;
                            readContact: boolean;
                            setPriority: boolean;
                            extend: boolean;
                            postpone: boolean;
                            redirect: boolean;
                            askInformation: boolean;
                        };
                        form: {
                            formId: string;
                            version: number;
                            schema: {
                                [key: string]: unknown;
                            };
                        } | null;
                        variables: {
                            [key: string]: unknown;
                        };
                        draft: {
                            answers: {
                                [key: string]: unknown;
                            };
                            savedAt: string;
                        } | null;
                        case: {
                            key: string;
                            number: string;
                            application: string;
                            subject: string;
                            type: string | null;
                            status: string | null;
                            openedAt: string;
                            dueAt: string | null;
                            closedAt: string | null;
                            /** @enum {string|null} */
                            result: "COMPLETED" | "TERMINATED" | null;
                            processId: string;
                            applicant: {
                                id: string;
                                name: string | null;
                            } | null;
                            il: number | null;
                            ilce: string | null;
                            detsisNo: string | null;
                            data: {
                                [key: string]: unknown;
                            };
                            movements: {
                                at: string;
                                elementId: string;
                                kind: string | null;
                                hareket: string;
                                aciklama: string | null;
                                gonderenKurum: string | null;
                                alanKurum: string | null;
                            }[];
                            tasks: {
                                key: string;
                                caseKey: string;
                                number: string;
                                subject: string;
                                application: string;
                                elementId: string;
                                title: string;
                                role: string | null;
                                detsisNo: string | null;
                                applicant: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                assignee: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                claimedAt: string | null;
                                priority: number;
                                dueAt: string | null;
                                followUpAt: string | null;
                                /** @enum {string} */
                                state: "OPEN" | "COMPLETED" | "CANCELED";
                                openedAt: string;
                                completedAt: string | null;
                                completedBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                onBehalfOf: {
                                    id: string;
                                    name: string | null;
                                } | null;
                            }[];
                            comments: {
                                /** Format: uuid */
                                id: string;
                                at: string;
                                author: {
                                    id: string;
                                    name: string | null;
                                };
                                taskKey: string | null;
                                text: string;
                            }[];
                            recalls: {
                                key: string;
                                elementId: string;
                                target: {
                                    detsisNo: string | null;
                                    name: string | null;
                                };
                            }[];
                        };
                        documents: {
                            of: {
                                kind: string;
                                id: string;
                            };
                            /** Format: uuid */
                            id: string;
                            name: string;
                            type: string;
                            bytes: number;
                            /** @enum {string} */
                            state: "taraniyor" | "temiz" | "zararli";
                            isAttached: boolean;
                            canBeShown: boolean;
                            createdAt: string;
                        }[];
                    };
                };
            };
        };
    };
    TaskController_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom it may be given to, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            id: string;
                            name: string | null;
                        }[];
                    };
                };
            };
        };
    };
    TaskController_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                };
            };
        };
        responses: {
            /** @description Give it to somebody whom the diagram lets do it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        caseKey: string;
                        number: string;
                        subject: string;
                        application: string;
                        elementId: string;
                        title: string;
                        role: string | null;
                        detsisNo: string | null;
                        applicant: {
                            id: string;
                            name: string | null;
                        } | null;
                        assignee: {
                            id: string;
                            name: string | null;
                        } | null;
                        claimedAt: string | null;
                        priority: number;
                        dueAt: string | null;
                        followUpAt: string | null;
                        /** @enum {string} */
                        state: "OPEN" | "COMPLETED" | "CANCELED";
                        openedAt: string;
                        completedAt: string | null;
                        completedBy: {
                            id: string;
                            name: string | null;
                        } | null;
                        onBehalfOf: {
                            id: string;
                            name: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    LookController_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    sekme: string;
                };
            };
        };
        responses: {
            /** @description This tab shows the task, to be said again every 20 seconds; answers who else looks at it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            id: string;
                            name: string | null;
                        }[];
                    };
                };
            };
        };
    };
    LookController_leave: {
        parameters: {
            query: {
                sekme: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does no longer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TaskController_applicant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the task’s form shows of its applicant; that it was looked at is written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        values: {
                            [key: string]: string | null;
                        };
                    };
                };
            };
        };
    };
    ActionController_information: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for this task, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            askedBy: {
                                detsisNo: string;
                                name: string;
                            } | null;
                            question: string;
                            askedAt: string;
                            /** @enum {string} */
                            state: "OPEN" | "ANSWERED" | "WITHDRAWN";
                            answer: string | null;
                            closedAt: string | null;
                            taskKey: string;
                            asker: {
                                id: string;
                                name: string | null;
                            };
                            askedOf: {
                                detsisNo: string;
                                name: string;
                            } | null;
                            answeredBy: {
                                id: string;
                                name: string | null;
                            } | null;
                            onBehalfOf: {
                                id: string;
                                name: string | null;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    ActionController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    of: "applicant" | {
                        detsisNo: string;
                    };
                    question: string;
                };
            };
        };
        responses: {
            /** @description Bilgi İste: ask another unit or the applicant */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    TaskController_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give it back to the team’s queue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        caseKey: string;
                        number: string;
                        subject: string;
                        application: string;
                        elementId: string;
                        title: string;
                        role: string | null;
                        detsisNo: string | null;
                        applicant: {
                            id: string;
                            name: string | null;
                        } | null;
                        assignee: {
                            id: string;
                            name: string | null;
                        } | null;
                        claimedAt: string | null;
                        priority: number;
                        dueAt: string | null;
                        followUpAt: string | null;
                        /** @enum {string} */
                        state: "OPEN" | "COMPLETED" | "CANCELED";
                        openedAt: string;
                        completedAt: string | null;
                        completedBy: {
                            id: string;
                            name: string | null;
                        } | null;
                        onBehalfOf: {
                            id: string;
                            name: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    TaskController_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    documents: string[];
                };
            };
        };
        responses: {
            /** @description Attach documents one has uploaded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: {
                            of: {
                                kind: string;
                                id: string;
                            };
                            /** Format: uuid */
                            id: string;
                            name: string;
                            type: string;
                            bytes: number;
                            /** @enum {string} */
                            state: "taraniyor" | "temiz" | "zararli";
                            isAttached: boolean;
                            canBeShown: boolean;
                            createdAt: string;
                        }[];
                    };
                };
            };
        };
    };
    ActionController_postpone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    followUpAt: string | null;
                };
            };
        };
        responses: {
            /** @description Ertele: the day to come back to it; null for now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        caseKey: string;
                        number: string;
                        subject: string;
                        application: string;
                        elementId: string;
                        title: string;
                        role: string | null;
                        detsisNo: string | null;
                        applicant: {
                            id: string;
                            name: string | null;
                        } | null;
                        assignee: {
                            id: string;
                            name: string | null;
                        } | null;
                        claimedAt: string | null;
                        priority: number;
                        dueAt: string | null;
                        followUpAt: string | null;
                        /** @enum {string} */
                        state: "OPEN" | "COMPLETED" | "CANCELED";
                        openedAt: string;
                        completedAt: string | null;
                        completedBy: {
                            id: string;
                            name: string | null;
                        } | null;
                        onBehalfOf: {
                            id: string;
                            name: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    ActionController_setPriority: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    priority: number;
                };
            };
        };
        responses: {
            /** @description Öncelik: 0 to 100, the higher the sooner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        caseKey: string;
                        number: string;
                        subject: string;
                        application: string;
                        elementId: string;
                        title: string;
                        role: string | null;
                        detsisNo: string | null;
                        applicant: {
                            id: string;
                            name: string | null;
                        } | null;
                        assignee: {
                            id: string;
                            name: string | null;
                        } | null;
                        claimedAt: string | null;
                        priority: number;
                        dueAt: string | null;
                        followUpAt: string | null;
                        /** @enum {string} */
                        state: "OPEN" | "COMPLETED" | "CANCELED";
                        openedAt: string;
                        completedAt: string | null;
                        completedBy: {
                            id: string;
                            name: string | null;
                        } | null;
                        onBehalfOf: {
                            id: string;
                            name: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    ActionController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    dueAt: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Süre Uzat: a later last day, with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        caseKey: string;
                        number: string;
                        subject: string;
                        application: string;
                        elementId: string;
                        title: string;
                        role: string | null;
                        detsisNo: string | null;
                        applicant: {
                            id: string;
                            name: string | null;
                        } | null;
                        assignee: {
                            id: string;
                            name: string | null;
                        } | null;
                        claimedAt: string | null;
                        priority: number;
                        dueAt: string | null;
                        followUpAt: string | null;
                        /** @enum {string} */
                        state: "OPEN" | "COMPLETED" | "CANCELED";
                        openedAt: string;
                        completedAt: string | null;
                        completedBy: {
                            id: string;
                            name: string | null;
                        } | null;
                        onBehalfOf: {
                            id: string;
                            name: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    TaskController_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Complete it; answers the tasks of the case that are open now and the asker’s to see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tasks: {
                            key: string;
                            caseKey: string;
                            number: string;
                            subject: string;
                            application: string;
                            elementId: string;
                            title: string;
                            role: string | null;
                            detsisNo: string | null;
                            applicant: {
                                id: string;
                                name: string | null;
                            } | null;
                            assignee: {
                                id: string;
                                name: string | null;
                            } | null;
                            claimedAt: string | null;
                            priority: number;
                            dueAt: string | null;
                            followUpAt: string | null;
                            /** @enum {string} */
                            state: "OPEN" | "COMPLETED" | "CANCELED";
                            openedAt: string;
                            completedAt: string | null;
                            completedBy: {
                                id: string;
                                name: string | null;
                            } | null;
                            onBehalfOf: {
                                id: string;
                                name: string | null;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    TaskController_keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Keep what has been typed so far, valid or not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        savedAt: string;
                    };
                };
            };
        };
    };
    TaskController_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take it out of the team’s queue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        caseKey: string;
                        number: string;
                        subject: string;
                        application: string;
                        elementId: string;
                        title: string;
                        role: string | null;
                        detsisNo: string | null;
                        applicant: {
                            id: string;
                            name: string | null;
                        } | null;
                        assignee: {
                            id: string;
                            name: string | null;
                        } | null;
                        claimedAt: string | null;
                        priority: number;
                        dueAt: string | null;
                        followUpAt: string | null;
                        /** @enum {string} */
                        state: "OPEN" | "COMPLETED" | "CANCELED";
                        openedAt: string;
                        completedAt: string | null;
                        completedBy: {
                            id: string;
                            name: string | null;
                        } | null;
                        onBehalfOf: {
                            id: string;
                            name: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    ActionController_redirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    detsisNo: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Yeniden Yönlendir: it is another unit’s from then on, and may be out of the asker’s sight */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TaskController_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    documents?: string[];
                };
            };
        };
        responses: {
            /** @description Write a comment: for the task’s branch, and whoever oversees the case */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    CaseController_search: {
        parameters: {
            query?: {
                words?: string;
                application?: string;
                status?: string;
                isOpen?: "true" | "false";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases by words and filters, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            key: string;
                            number: string;
                            application: string;
                            subject: string;
                            type: string | null;
                            status: string | null;
                            openedAt: string;
                            dueAt: string | null;
                            closedAt: string | null;
                            /** @enum {string|null} */
                            result: "COMPLETED" | "TERMINATED" | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    CaseController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case with its movements, tasks, comments and files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: {
                            key: string;
                            number: string;
                            application: string;
                            subject: string;
                            type: string | null;
                            status: string | null;
                            openedAt: string;
                            dueAt: string | null;
                            closedAt: string | null;
                            /** @enum {string|null} */
                            result: "COMPLETED" | "TERMINATED" | null;
                            processId: string;
                            applicant: {
                                id: string;
                                name: string | null;
                            } | null;
                            il: number | null;
                            ilce: string | null;
                            detsisNo: string | null;
                            data: {
                                [key: string]: unknown;
                            };
                            movements: {
                                at: string;
                                elementId: string;
                                kind: string | null;
                                hareket: string;
                                aciklama: string | null;
                                gonderenKurum: string | null;
                                alanKurum: string | null;
                            }[];
                            tasks: {
                                key: string;
                                caseKey: string;
                                number: string;
                                subject: string;
                                application: string;
                                elementId: string;
                                title: string;
                                role: string | null;
                                detsisNo: string | null;
                                applicant: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                assignee: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                claimedAt: string | null;
                                priority: number;
                                dueAt: string | null;
                                followUpAt: string | null;
                                /** @enum {string} */
                                state: "OPEN" | "COMPLETED" | "CANCELED";
                                openedAt: string;
                                completedAt: string | null;
                                completedBy: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                onBehalfOf: {
                                    id: string;
                                    name: string | null;
                                } | null;
                            }[];
                            comments: {
                                /** Format: uuid */
                                id: string;
                                at: string;
                                author: {
                                    id: string;
                                    name: string | null;
                                };
                                taskKey: string | null;
                                text: string;
                            }[];
                            recalls: {
                                key: string;
                                elementId: string;
                                target: {
                                    detsisNo: string | null;
                                    name: string | null;
                                };
                            }[];
                        };
                        documents: {
                            of: {
                                kind: string;
                                id: string;
                            };
                            /** Format: uuid */
                            id: string;
                            name: string;
                            type: string;
                            bytes: number;
                            /** @enum {string} */
                            state: "taraniyor" | "temiz" | "zararli";
                            isAttached: boolean;
                            canBeShown: boolean;
                            createdAt: string;
                        }[];
                    };
                };
            };
        };
    };
    CaseController_track: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its diagrams as deployed, every step with who and when, where the tokens are, and variables; of one’s branches, or all for who oversees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        diagrams: {
                            definitionKey: string;
                            processId: string;
                            name: string | null;
                            version: number;
                            xml: string;
                        }[];
                        steps: {
                            key: string;
                            definitionKey: string;
                            elementId: string;
                            type: string;
                            /** @enum {string} */
                            state: "ACTIVE" | "COMPLETED" | "TERMINATED";
                            startedAt: string;
                            endedAt: string | null;
                            isStuck: boolean;
                            title: string | null;
                            unitName: string | null;
                            assignee: {
                                id: string;
                                name: string | null;
                            } | null;
                            completedBy: {
                                id: string;
                                name: string | null;
                            } | null;
                            onBehalfOf: {
                                id: string;
                                name: string | null;
                            } | null;
                        }[];
                        variables: {
                            name: string;
                            elementId: string | null;
                            value: unknown;
                            isTooLong: boolean;
                        }[];
                    };
                };
            };
        };
    };
    CaseController_alike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases that may be about the same, the likest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            line: {
                                key: string;
                                number: string;
                                application: string;
                                subject: string;
                                type: string | null;
                                status: string | null;
                                openedAt: string;
                                dueAt: string | null;
                                closedAt: string | null;
                                /** @enum {string|null} */
                                result: "COMPLETED" | "TERMINATED" | null;
                            };
                            reasons: string[];
                            likeness: number;
                        }[];
                    };
                };
            };
        };
    };
    CaseFileController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file of the case, to be saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseFileController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same, to be shown in place: PDF and pictures only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseActionController_recall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    recallKey: string;
                    gerekce: string;
                };
            };
        };
        responses: {
            /** @description Geri alma: take a branch back while it is open */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseActionController_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    documents?: string[];
                };
            };
        };
        responses: {
            /** @description Write a comment for those of one’s units who work on the case */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
    };
    GivenUpController_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send what was given up once more; its gateway is asked first whether it has it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnitController_search: {
        parameters: {
            query?: {
                text?: string;
                il?: number;
                within?: string;
                onlyActive?: "true" | "false";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Units by words in any order over the whole path; without words the roots of the forest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        units: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                    };
                };
            };
        };
    };
    UnitController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    detsisNo: string;
                    name: string;
                    parentNo: string | null;
                    kind?: string;
                    ilCode?: number | null;
                    ilce?: string | null;
                    kepAddress?: string | null;
                    /** @default false */
                    takesOutsideMail?: boolean;
                };
            };
        };
        responses: {
            /** @description A new unit */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        };
                        ancestors: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                        children: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                    };
                };
            };
        };
    };
    UnitController_unite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: string[];
                    into: string;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Unite units into another, which gets their cases and the units below them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        };
                        ancestors: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                        children: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                    };
                };
            };
        };
    };
    UnitImportController_import: {
        parameters: {
            query?: {
                isTrial?: "true" | "false";
                isComplete?: "true" | "false";
                skipsBad?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/xml": string;
                "text/xml": string;
            };
        };
        responses: {
            /** @description Take in a file of units (CSV or XML, UTF-8); a trial changes nothing and tells the same */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "done" | "trial" | "refused";
                        added: number;
                        changed: number;
                        closed: number;
                        unchanged: number;
                        problems: {
                            line: number;
                            code: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                        problemCount: number;
                    };
                };
            };
        };
    };
    UnitController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                detsisNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One unit, what stands above it and right below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        };
                        ancestors: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                        children: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                    };
                };
            };
        };
    };
    UnitController_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                detsisNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    was: string;
                };
            };
        };
        responses: {
            /** @description Another name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        };
                        ancestors: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                        children: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                    };
                };
            };
        };
    };
    UnitController_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                detsisNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    heir: string;
                    others: string[];
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Split into units that exist */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        };
                        ancestors: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                        children: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                    };
                };
            };
        };
    };
    UnitController_effect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                detsisNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To how many units, people and open tasks a change of the unit would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unitsBelow: number;
                        people: {
                            own: number;
                            within: number;
                        };
                        openTasks: {
                            own: number;
                            within: number;
                        };
                        mostTasks: number;
                    };
                };
            };
        };
    };
    UnitController_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                detsisNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description New names, moves, unions, splits and closings of a unit, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            id: string;
                            /** @enum {string} */
                            kind: "rename" | "move" | "unite" | "split" | "close";
                            at: string;
                            fromNo: string;
                            fromName: string;
                            toNo: string | null;
                            toName: string | null;
                            note: string;
                        }[];
                    };
                };
            };
        };
    };
    UnitController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                detsisNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    successor?: string;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Close, with or without a successor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        };
                        ancestors: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                        children: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                    };
                };
            };
        };
    };
    UnitController_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                detsisNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentNo: string | null;
                    was: string | null;
                };
            };
        };
        responses: {
            /** @description Under another unit, with all below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        };
                        ancestors: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                        children: {
                            detsisNo: string;
                            name: string;
                            parentNo: string | null;
                            kind: string;
                            ilCode: number | null;
                            ilce: string | null;
                            kepAddress: string | null;
                            takesOutsideMail: boolean;
                            activeFrom: string;
                            activeTo: string | null;
                            path: string;
                            label: string;
                        }[];
                    };
                };
            };
        };
    };
    HoursController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The country's working hours, then those of provinces that have their own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hours: {
                            ilCode: number | null;
                            startsAt: string;
                            lunchFrom: string;
                            lunchTo: string;
                            endsAt: string;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    HoursController_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ilCode: number | null;
                    startsAt: string;
                    lunchFrom: string;
                    lunchTo: string;
                    endsAt: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Set the hours of the country or of a province */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ilCode: number | null;
                        startsAt: string;
                        lunchFrom: string;
                        lunchTo: string;
                        endsAt: string;
                        version: number;
                    };
                };
            };
        };
    };
    SystemController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The systems around us, as the last calls of the answering process showed them; nobody is asked for it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        systems: {
                            /** @enum {string} */
                            system: "kps" | "kps-kurum" | "adres" | "sms" | "edevlet" | "oidc" | "mail" | "kep" | "clamd";
                            /** @enum {string} */
                            state: "not-configured" | "unknown" | "working" | "failing" | "left-alone";
                            /** Format: date-time */
                            since: string | null;
                            /** Format: date-time */
                            lastFailureAt: string | null;
                            /** @enum {string|null} */
                            lastFailure: "down" | "slow" | "wrong" | null;
                        }[];
                    };
                };
            };
        };
    };
    HeadingController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All headings with their sub-headings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            term: {
                                /** @enum {string} */
                                law: "3071" | "4982" | "internal";
                                days: number;
                                /** @enum {string} */
                                dayKind: "calendar" | "working";
                            } | null;
                            detsisNo: string | null;
                            unitName: string | null;
                            place: number;
                            version: number;
                            below: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                term: {
                                    /** @enum {string} */
                                    law: "3071" | "4982" | "internal";
                                    days: number;
                                    /** @enum {string} */
                                    dayKind: "calendar" | "working";
                                } | null;
                                detsisNo: string | null;
                                unitName: string | null;
                                place: number;
                                version: number;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    HeadingController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    term: {
                        /** @enum {string} */
                        law: "3071" | "4982" | "internal";
                        days: number;
                        /** @enum {string} */
                        dayKind: "calendar" | "working";
                    } | null;
                    detsisNo: string | null;
                    /** @default 0 */
                    place?: number;
                    /** Format: uuid */
                    parentId: string | null;
                };
            };
        };
        responses: {
            /** @description A new heading, or one below a heading */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            term: {
                                /** @enum {string} */
                                law: "3071" | "4982" | "internal";
                                days: number;
                                /** @enum {string} */
                                dayKind: "calendar" | "working";
                            } | null;
                            detsisNo: string | null;
                            unitName: string | null;
                            place: number;
                            version: number;
                            below: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                term: {
                                    /** @enum {string} */
                                    law: "3071" | "4982" | "internal";
                                    days: number;
                                    /** @enum {string} */
                                    dayKind: "calendar" | "working";
                                } | null;
                                detsisNo: string | null;
                                unitName: string | null;
                                place: number;
                                version: number;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    HeadingController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    term: {
                        /** @enum {string} */
                        law: "3071" | "4982" | "internal";
                        days: number;
                        /** @enum {string} */
                        dayKind: "calendar" | "working";
                    } | null;
                    detsisNo: string | null;
                    place: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Name, term, unit, place in the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            term: {
                                /** @enum {string} */
                                law: "3071" | "4982" | "internal";
                                days: number;
                                /** @enum {string} */
                                dayKind: "calendar" | "working";
                            } | null;
                            detsisNo: string | null;
                            unitName: string | null;
                            place: number;
                            version: number;
                            below: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                term: {
                                    /** @enum {string} */
                                    law: "3071" | "4982" | "internal";
                                    days: number;
                                    /** @enum {string} */
                                    dayKind: "calendar" | "working";
                                } | null;
                                detsisNo: string | null;
                                unitName: string | null;
                                place: number;
                                version: number;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    HeadingController_remove: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offer it no more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            term: {
                                /** @enum {string} */
                                law: "3071" | "4982" | "internal";
                                days: number;
                                /** @enum {string} */
                                dayKind: "calendar" | "working";
                            } | null;
                            detsisNo: string | null;
                            unitName: string | null;
                            place: number;
                            version: number;
                            below: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                term: {
                                    /** @enum {string} */
                                    law: "3071" | "4982" | "internal";
                                    days: number;
                                    /** @enum {string} */
                                    dayKind: "calendar" | "working";
                                } | null;
                                detsisNo: string | null;
                                unitName: string | null;
                                place: number;
                                version: number;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    ContentController_list: {
        parameters: {
            query?: {
                kind?: "duyuru" | "mesaj" | "mevzuat" | "yardim" | "slogan";
                most?: number;
                withoutBody?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is published today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "duyuru" | "mesaj" | "mevzuat" | "yardim" | "slogan";
                            slug: string;
                            title: string;
                            body: string;
                            link: string | null;
                            publishFrom: string;
                            place: number;
                        }[];
                    };
                };
            };
        };
    };
    ContentController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "duyuru" | "mesaj" | "mevzuat" | "yardim" | "slogan";
                    slug: string;
                    title: string;
                    /** @default  */
                    body?: string;
                    /** Format: uri */
                    link?: string | null;
                    /** Format: date */
                    publishFrom?: string;
                    /** Format: date */
                    publishTo?: string | null;
                    /** @default 0 */
                    place?: number;
                };
            };
        };
        responses: {
            /** @description A new text */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "duyuru" | "mesaj" | "mevzuat" | "yardim" | "slogan";
                        slug: string;
                        title: string;
                        body: string;
                        link: string | null;
                        publishFrom: string;
                        place: number;
                        publishTo: string | null;
                        isPublished: boolean;
                        version: number;
                        changedBy: string | null;
                        changedAt: string;
                    };
                };
            };
        };
    };
    ContentController_all: {
        parameters: {
            query?: {
                kind?: "duyuru" | "mesaj" | "mevzuat" | "yardim" | "slogan";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it, with what is not published yet or no more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "duyuru" | "mesaj" | "mevzuat" | "yardim" | "slogan";
                            slug: string;
                            title: string;
                            body: string;
                            link: string | null;
                            publishFrom: string;
                            place: number;
                            publishTo: string | null;
                            isPublished: boolean;
                            version: number;
                            changedBy: string | null;
                            changedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    ContentController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "duyuru" | "mesaj" | "mevzuat" | "yardim" | "slogan";
                    slug: string;
                    title: string;
                    /** @default  */
                    body?: string;
                    /** Format: uri */
                    link?: string | null;
                    /** Format: date */
                    publishFrom: string;
                    /** Format: date */
                    publishTo?: string | null;
                    /** @default 0 */
                    place?: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description The whole text anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "duyuru" | "mesaj" | "mevzuat" | "yardim" | "slogan";
                        slug: string;
                        title: string;
                        body: string;
                        link: string | null;
                        publishFrom: string;
                        place: number;
                        publishTo: string | null;
                        isPublished: boolean;
                        version: number;
                        changedBy: string | null;
                        changedAt: string;
                    };
                };
            };
        };
    };
    ContentController_remove: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ContentController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One published text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "duyuru" | "mesaj" | "mevzuat" | "yardim" | "slogan";
                        slug: string;
                        title: string;
                        body: string;
                        link: string | null;
                        publishFrom: string;
                        place: number;
                    };
                };
            };
        };
    };
    PlaceController_provinces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provinces */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        provinces: {
                            code: number;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    PlaceController_districts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                il: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The districts of a province */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        districts: string[];
                    };
                };
            };
        };
    };
    PlaceController_neighbourhoods: {
        parameters: {
            query: {
                ilce: string;
            };
            header?: never;
            path: {
                il: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mahalleler and köyler of a district */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        neighbourhoods: {
                            id: number;
                            ilCode: number;
                            ilce: string;
                            name: string;
                            /** @enum {string} */
                            kind: "mahalle" | "koy" | "bagli";
                            label: string;
                        }[];
                    };
                };
            };
        };
    };
    DestructionController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Terms of the file plan, how many people a round would destroy now, and the rounds of three years; nothing is destroyed by asking */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            subject: string;
                            filePlanCode: string;
                            keepMonths: number;
                            version: number;
                        }[];
                        due: {
                            subject: string;
                            people: number;
                        }[];
                        rounds: {
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            records: {
                                subject: string;
                                filePlanCode: string;
                                keepMonths: number;
                                deleted: number;
                                emptied: number;
                                /** Format: date-time */
                                keptUntil: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    DestructionController_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    filePlanCode: string;
                    keepMonths: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description How long people are kept for one kind of thing; version 0 for a new rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subject: string;
                        filePlanCode: string;
                        keepMonths: number;
                        version: number;
                    };
                };
            };
        };
    };
    DestructionController_remove: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Without a rule people are kept for ever */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserController_list: {
        parameters: {
            query?: {
                text?: string;
                role?: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                detsisNo?: string;
                il?: number;
                isActive?: "true" | "false";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users I may see, by name, page by page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            givenName: string;
                            familyName: string;
                            userName: string | null;
                            isActive: boolean;
                            isMuhtar: boolean;
                            version: number;
                            mayChange: boolean;
                            mayReadContact: boolean;
                            memberships: {
                                /** Format: uuid */
                                id: string;
                                detsisNo: string;
                                unitName: string;
                                il: number | null;
                                /** @enum {string} */
                                role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                                districts: string[];
                                validFrom: string;
                                validTo: string | null;
                                version: number;
                                isOpen: boolean;
                                mayChange: boolean;
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    UserController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tckn: string;
                    givenName: string;
                    familyName: string;
                    phone: string;
                    /** Format: email */
                    email?: string | null;
                    account?: {
                        userName: string;
                        password: string;
                    };
                    memberships: {
                        detsisNo: string;
                        /** @enum {string} */
                        role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                        /** @default [] */
                        districts?: string[];
                        /** Format: date-time */
                        validFrom?: string;
                        /** Format: date-time */
                        validTo?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description A new user with their first roles */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        userName: string | null;
                        isActive: boolean;
                        isMuhtar: boolean;
                        version: number;
                        mayChange: boolean;
                        mayReadContact: boolean;
                        memberships: {
                            /** Format: uuid */
                            id: string;
                            detsisNo: string;
                            unitName: string;
                            il: number | null;
                            /** @enum {string} */
                            role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                            districts: string[];
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOpen: boolean;
                            mayChange: boolean;
                        }[];
                    };
                };
            };
        };
    };
    UserController_excel: {
        parameters: {
            query?: {
                text?: string;
                role?: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                detsisNo?: string;
                il?: number;
                isActive?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same list as a file; T.C. kimlik no masked for whom I do not keep */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MembershipController_end: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End it now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        userName: string | null;
                        isActive: boolean;
                        isMuhtar: boolean;
                        version: number;
                        mayChange: boolean;
                        mayReadContact: boolean;
                        memberships: {
                            /** Format: uuid */
                            id: string;
                            detsisNo: string;
                            unitName: string;
                            il: number | null;
                            /** @enum {string} */
                            role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                            districts: string[];
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOpen: boolean;
                            mayChange: boolean;
                        }[];
                    };
                };
            };
        };
    };
    MembershipController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    districts?: string[];
                    /** Format: date-time */
                    validTo?: string | null;
                };
            };
        };
        responses: {
            /** @description Other districts, or another end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        userName: string | null;
                        isActive: boolean;
                        isMuhtar: boolean;
                        version: number;
                        mayChange: boolean;
                        mayReadContact: boolean;
                        memberships: {
                            /** Format: uuid */
                            id: string;
                            detsisNo: string;
                            unitName: string;
                            il: number | null;
                            /** @enum {string} */
                            role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                            districts: string[];
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOpen: boolean;
                            mayChange: boolean;
                        }[];
                    };
                };
            };
        };
    };
    UserController_lookUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tckn: string;
                };
            };
        };
        responses: {
            /** @description Whether somebody with this number is known already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        known: {
                            /** Format: uuid */
                            id: string;
                            givenName: string;
                            familyName: string;
                            isActive: boolean;
                            isVisible: boolean;
                        } | null;
                    };
                };
            };
        };
    };
    UserController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        userName: string | null;
                        isActive: boolean;
                        isMuhtar: boolean;
                        version: number;
                        mayChange: boolean;
                        mayReadContact: boolean;
                        memberships: {
                            /** Format: uuid */
                            id: string;
                            detsisNo: string;
                            unitName: string;
                            il: number | null;
                            /** @enum {string} */
                            role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                            districts: string[];
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOpen: boolean;
                            mayChange: boolean;
                        }[];
                    };
                };
            };
        };
    };
    UserController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    givenName?: string;
                    familyName?: string;
                    tckn?: string;
                    phone?: string | null;
                    /** Format: email */
                    email?: string | null;
                };
            };
        };
        responses: {
            /** @description Change names, number, phone, e-mail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        userName: string | null;
                        isActive: boolean;
                        isMuhtar: boolean;
                        version: number;
                        mayChange: boolean;
                        mayReadContact: boolean;
                        memberships: {
                            /** Format: uuid */
                            id: string;
                            detsisNo: string;
                            unitName: string;
                            il: number | null;
                            /** @enum {string} */
                            role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                            districts: string[];
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOpen: boolean;
                            mayChange: boolean;
                        }[];
                    };
                };
            };
        };
    };
    UserController_setActive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    isActive: boolean;
                };
            };
        };
        responses: {
            /** @description Pasife al, or make active again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        userName: string | null;
                        isActive: boolean;
                        isMuhtar: boolean;
                        version: number;
                        mayChange: boolean;
                        mayReadContact: boolean;
                        memberships: {
                            /** Format: uuid */
                            id: string;
                            detsisNo: string;
                            unitName: string;
                            il: number | null;
                            /** @enum {string} */
                            role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                            districts: string[];
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOpen: boolean;
                            mayChange: boolean;
                        }[];
                    };
                };
            };
        };
    };
    MembershipController_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    detsisNo: string;
                    /** @enum {string} */
                    role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                    /** @default [] */
                    districts?: string[];
                    /** Format: date-time */
                    validFrom?: string;
                    /** Format: date-time */
                    validTo?: string | null;
                };
            };
        };
        responses: {
            /** @description One more role, for somebody who is known already too */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        userName: string | null;
                        isActive: boolean;
                        isMuhtar: boolean;
                        version: number;
                        mayChange: boolean;
                        mayReadContact: boolean;
                        memberships: {
                            /** Format: uuid */
                            id: string;
                            detsisNo: string;
                            unitName: string;
                            il: number | null;
                            /** @enum {string} */
                            role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                            districts: string[];
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOpen: boolean;
                            mayChange: boolean;
                        }[];
                    };
                };
            };
        };
    };
    UserController_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description T.C. kimlik no, phone and e-mail; who looked is written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tckn: string | null;
                        phone: string | null;
                        email: string | null;
                    };
                };
            };
        };
    };
    UserController_setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userName: string;
                    password: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description A first password, to be changed at the first sign-in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        userName: string | null;
                        isActive: boolean;
                        isMuhtar: boolean;
                        version: number;
                        mayChange: boolean;
                        mayReadContact: boolean;
                        memberships: {
                            /** Format: uuid */
                            id: string;
                            detsisNo: string;
                            unitName: string;
                            il: number | null;
                            /** @enum {string} */
                            role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                            districts: string[];
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOpen: boolean;
                            mayChange: boolean;
                        }[];
                    };
                };
            };
        };
    };
    MuhtarController_list: {
        parameters: {
            query?: {
                text?: string;
                il?: number;
                ilce?: string;
                isActive?: "true" | "false";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The muhtars I may see, by name, page by page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            givenName: string;
                            familyName: string;
                            il: number;
                            ilce: string;
                            mahalle: string;
                            activeFrom: string;
                            activeTo: string | null;
                            isActive: boolean;
                            version: number;
                            personVersion: number;
                            mayChange: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    MuhtarController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    il: number;
                    ilce: string;
                    mahalle: string;
                    address?: string | null;
                    /** Format: date */
                    activeFrom?: string;
                    /** Format: date */
                    activeTo?: string | null;
                    tckn: string;
                    givenName: string;
                    familyName: string;
                    phone: string;
                };
            };
        };
        responses: {
            /** @description A new muhtar */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        il: number;
                        ilce: string;
                        mahalle: string;
                        activeFrom: string;
                        activeTo: string | null;
                        isActive: boolean;
                        version: number;
                        personVersion: number;
                        mayChange: boolean;
                    };
                };
            };
        };
    };
    MuhtarImportController_import: {
        parameters: {
            query?: {
                isTrial?: "true" | "false";
                skipsBad?: "true" | "false";
                endsFormer?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Take in a file of muhtars (CSV, UTF-8); a trial changes nothing and tells the same */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "done" | "trial" | "refused";
                        added: number;
                        changed: number;
                        ended: number;
                        unchanged: number;
                        lines: {
                            line: number;
                            /** @enum {string} */
                            does: "add" | "change";
                            fields: string[];
                        }[];
                        problems: {
                            line: number;
                            code: string;
                            details: {
                                [key: string]: string | number;
                            };
                        }[];
                    };
                };
            };
        };
    };
    MuhtarController_lookUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tckn: string;
                };
            };
        };
        responses: {
            /** @description Whether somebody with this number is known already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        known: {
                            /** Format: uuid */
                            id: string;
                            givenName: string;
                            familyName: string;
                            isActive: boolean;
                            isVisible: boolean;
                        } | null;
                    };
                };
            };
        };
    };
    MuhtarController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One muhtar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        il: number;
                        ilce: string;
                        mahalle: string;
                        activeFrom: string;
                        activeTo: string | null;
                        isActive: boolean;
                        version: number;
                        personVersion: number;
                        mayChange: boolean;
                    };
                };
            };
        };
    };
    MuhtarController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    il: number;
                    ilce: string;
                    mahalle: string;
                    address?: string | null;
                    /** Format: date */
                    activeFrom?: string;
                    /** Format: date */
                    activeTo?: string | null;
                    version: number;
                    personVersion: number;
                    givenName: string;
                    familyName: string;
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description Change place, period, names, registered phone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        il: number;
                        ilce: string;
                        mahalle: string;
                        activeFrom: string;
                        activeTo: string | null;
                        isActive: boolean;
                        version: number;
                        personVersion: number;
                        mayChange: boolean;
                    };
                };
            };
        };
    };
    MuhtarController_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    il: number;
                    ilce: string;
                    mahalle: string;
                    address?: string | null;
                    /** Format: date */
                    activeFrom?: string;
                    /** Format: date */
                    activeTo?: string | null;
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description Make a muhtar of somebody who is known already */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        givenName: string;
                        familyName: string;
                        il: number;
                        ilce: string;
                        mahalle: string;
                        activeFrom: string;
                        activeTo: string | null;
                        isActive: boolean;
                        version: number;
                        personVersion: number;
                        mayChange: boolean;
                    };
                };
            };
        };
    };
    MuhtarController_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description T.C. kimlik no, registered phone, address; who looked is written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tckn: string | null;
                        phone: string | null;
                        address: string | null;
                    };
                };
            };
        };
    };
    TemplateController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every kind of message with its texts, their length and what they cost */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            key: string;
                            placeholders: string[];
                            needed: string[];
                            isUrgent: boolean;
                            mayOptOut: boolean;
                            isSecret: boolean;
                            validSeconds: number;
                            templates: {
                                key: string;
                                /** @enum {string} */
                                channel: "sms" | "mail";
                                /** @enum {string} */
                                language: "tr" | "en";
                                subject: string | null;
                                body: string;
                                version: number;
                                changedBy: string | null;
                                /** Format: date-time */
                                changedAt: string;
                                length: {
                                    letters: number;
                                    segments: number | null;
                                    encoding: string | null;
                                };
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    TemplateController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One kind of message with its texts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        placeholders: string[];
                        needed: string[];
                        isUrgent: boolean;
                        mayOptOut: boolean;
                        isSecret: boolean;
                        validSeconds: number;
                        templates: {
                            key: string;
                            /** @enum {string} */
                            channel: "sms" | "mail";
                            /** @enum {string} */
                            language: "tr" | "en";
                            subject: string | null;
                            body: string;
                            version: number;
                            changedBy: string | null;
                            /** Format: date-time */
                            changedAt: string;
                            length: {
                                letters: number;
                                segments: number | null;
                                encoding: string | null;
                            };
                        }[];
                    };
                };
            };
        };
    };
    TemplateController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "sms" | "mail";
                    version: number;
                    texts: {
                        tr: {
                            subject: string | null;
                            body: string;
                        };
                        en: {
                            subject: string | null;
                            body: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Replace the texts of one channel, in both languages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        placeholders: string[];
                        needed: string[];
                        isUrgent: boolean;
                        mayOptOut: boolean;
                        isSecret: boolean;
                        validSeconds: number;
                        templates: {
                            key: string;
                            /** @enum {string} */
                            channel: "sms" | "mail";
                            /** @enum {string} */
                            language: "tr" | "en";
                            subject: string | null;
                            body: string;
                            version: number;
                            changedBy: string | null;
                            /** Format: date-time */
                            changedAt: string;
                            length: {
                                letters: number;
                                segments: number | null;
                                encoding: string | null;
                            };
                        }[];
                    };
                };
            };
        };
    };
    TemplateController_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every version of its texts, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            key: string;
                            /** @enum {string} */
                            channel: "sms" | "mail";
                            /** @enum {string} */
                            language: "tr" | "en";
                            subject: string | null;
                            body: string;
                            version: number;
                            changedBy: string | null;
                            /** Format: date-time */
                            changedAt: string;
                            changedByName: string | null;
                        }[];
                    };
                };
            };
        };
    };
    TemplateController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "sms" | "mail";
                    /** @enum {string} */
                    language: "tr" | "en";
                    subject: string | null;
                    body: string;
                };
            };
        };
        responses: {
            /** @description How a text would look with sample values, and how many short messages it would cost */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subject: string | null;
                        body: string;
                        length: {
                            letters: number;
                            segments: number | null;
                            encoding: string | null;
                        };
                    };
                };
            };
        };
    };
    SectorController_list: {
        parameters: {
            query?: {
                il?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The country's sectors, and a province's own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            il: number | null;
                            place: number;
                            version: number;
                            mayChange: boolean;
                        }[];
                    };
                };
            };
        };
    };
    SectorController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    il: number | null;
                    /** @default 0 */
                    place?: number;
                };
            };
        };
        responses: {
            /** @description A new sector */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        il: number | null;
                        place: number;
                        version: number;
                        mayChange: boolean;
                    };
                };
            };
        };
    };
    SectorController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    place: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Another name or place in the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        il: number | null;
                        place: number;
                        version: number;
                        mayChange: boolean;
                    };
                };
            };
        };
    };
    SectorController_remove: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offer it no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    QuietHoursController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hours in which only what is urgent goes out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isOn: boolean;
                        begins: string;
                        ends: string;
                        version: number;
                    };
                };
            };
        };
    };
    QuietHoursController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isOn: boolean;
                    begins: string;
                    ends: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Change the quiet hours; what waits for their end follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isOn: boolean;
                        begins: string;
                        ends: string;
                        version: number;
                    };
                };
            };
        };
    };
    HolidayController_list: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A year's holidays, of the country and of provinces */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holidays: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            day: string;
                            /** @enum {string} */
                            part: "whole" | "afternoon";
                            /** @enum {string} */
                            kind: "resmi" | "dini" | "idari";
                            name: string;
                            ilCode: number | null;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    HolidayController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                    /** @enum {string} */
                    part: "whole" | "afternoon";
                    /** @enum {string} */
                    kind: "resmi" | "dini" | "idari";
                    name: string;
                    ilCode: number | null;
                };
            };
        };
        responses: {
            /** @description A new holiday */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date */
                        day: string;
                        /** @enum {string} */
                        part: "whole" | "afternoon";
                        /** @enum {string} */
                        kind: "resmi" | "dini" | "idari";
                        name: string;
                        ilCode: number | null;
                        version: number;
                    };
                };
            };
        };
    };
    HolidayController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                    /** @enum {string} */
                    part: "whole" | "afternoon";
                    /** @enum {string} */
                    kind: "resmi" | "dini" | "idari";
                    name: string;
                    ilCode: number | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description The whole entry anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date */
                        day: string;
                        /** @enum {string} */
                        part: "whole" | "afternoon";
                        /** @enum {string} */
                        kind: "resmi" | "dini" | "idari";
                        name: string;
                        ilCode: number | null;
                        version: number;
                    };
                };
            };
        };
    };
    HolidayController_remove: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offices work on that day after all */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SubstitutionController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My own substitutions, and those of the people whose unit I lead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            absent: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            deputy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            membershipIds: string[] | null;
                            validFrom: string;
                            validTo: string;
                            reason: string;
                            version: number;
                            isOver: boolean;
                            mayChange: boolean;
                        }[];
                    };
                };
            };
        };
    };
    SubstitutionController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    absentId: string;
                    /** Format: uuid */
                    deputyId: string;
                    membershipIds?: string[] | null;
                    /** Format: date-time */
                    validFrom: string;
                    /** Format: date-time */
                    validTo: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Let somebody act for an absent one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        absent: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        deputy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        membershipIds: string[] | null;
                        validFrom: string;
                        validTo: string;
                        reason: string;
                        version: number;
                        isOver: boolean;
                        mayChange: boolean;
                    };
                };
            };
        };
    };
    SubstitutionController_candidates: {
        parameters: {
            query?: {
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may act for somebody here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            offices: {
                                /** Format: uuid */
                                membershipId: string;
                                detsisNo: string;
                                unitName: string;
                                /** @enum {string} */
                                role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    SubstitutionController_end: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End it now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        absent: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        deputy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        membershipIds: string[] | null;
                        validFrom: string;
                        validTo: string;
                        reason: string;
                        version: number;
                        isOver: boolean;
                        mayChange: boolean;
                    };
                };
            };
        };
    };
    ShareController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What I share or shared, and what is shared with me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            membershipId: string;
                            owner: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            colleague: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: uuid */
                            colleagueId: string;
                            detsisNo: string;
                            unitName: string;
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOver: boolean;
                            isMine: boolean;
                        }[];
                    };
                };
            };
        };
    };
    ShareController_share: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    membershipId: string;
                    /** Format: uuid */
                    colleagueId: string;
                };
            };
        };
        responses: {
            /** @description Share from now on; both are memberships in one unit */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            membershipId: string;
                            owner: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            colleague: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: uuid */
                            colleagueId: string;
                            detsisNo: string;
                            unitName: string;
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOver: boolean;
                            isMine: boolean;
                        }[];
                    };
                };
            };
        };
    };
    ShareController_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With whom I may share */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            offices: {
                                /** Format: uuid */
                                membershipId: string;
                                detsisNo: string;
                                unitName: string;
                                /** @enum {string} */
                                role: "BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON";
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    ShareController_end: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            membershipId: string;
                            owner: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            colleague: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: uuid */
                            colleagueId: string;
                            detsisNo: string;
                            unitName: string;
                            validFrom: string;
                            validTo: string | null;
                            version: number;
                            isOver: boolean;
                            isMine: boolean;
                        }[];
                    };
                };
            };
        };
    };
    SessionController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who am I, what may I choose, and the token every change needs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        csrfToken: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            givenName: string;
                            familyName: string;
                            /** @enum {string|null} */
                            applicant: "muhtar" | "citizen" | null;
                        } | null;
                        /** @enum {string|null} */
                        signedInBy: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc" | null;
                        mustChangePassword: boolean;
                        mustChooseUnit: boolean;
                        unit: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                            ilce: string | null;
                        } | null;
                        units: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                        }[];
                        /** Format: date-time */
                        expiresAt: string | null;
                        ways: ("muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc")[];
                        demoUsers: {
                            name: string;
                            about: string;
                            /** @enum {string} */
                            way: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc";
                            tckn: string | null;
                            phone: string | null;
                            givenName: string | null;
                            familyName: string | null;
                            birthDate: string | null;
                            motherInitials: {
                                first: string;
                                last: string;
                            } | null;
                            userName: string | null;
                            password: string | null;
                        }[];
                        /** Format: uri */
                        demoPhone: string | null;
                    };
                };
            };
        };
    };
    SessionController_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out here */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where I am signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: {
                            id: string;
                            /** @enum {string} */
                            signedInBy: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc";
                            browser: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            seenAt: string;
                            isThis: boolean;
                        }[];
                    };
                };
            };
        };
    };
    SessionController_endAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out everywhere, here too */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_endOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out on one of my other browsers */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    detsisNo: string;
                    ilce?: string | null;
                };
            };
        };
        responses: {
            /** @description Act in this unit, and in this district of it, from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        csrfToken: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            givenName: string;
                            familyName: string;
                            /** @enum {string|null} */
                            applicant: "muhtar" | "citizen" | null;
                        } | null;
                        /** @enum {string|null} */
                        signedInBy: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc" | null;
                        mustChangePassword: boolean;
                        mustChooseUnit: boolean;
                        unit: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                            ilce: string | null;
                        } | null;
                        units: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                        }[];
                        /** Format: date-time */
                        expiresAt: string | null;
                        ways: ("muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc")[];
                        demoUsers: {
                            name: string;
                            about: string;
                            /** @enum {string} */
                            way: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc";
                            tckn: string | null;
                            phone: string | null;
                            givenName: string | null;
                            familyName: string | null;
                            birthDate: string | null;
                            motherInitials: {
                                first: string;
                                last: string;
                            } | null;
                            userName: string | null;
                            password: string | null;
                        }[];
                        /** Format: uri */
                        demoPhone: string | null;
                    };
                };
            };
        };
    };
    CodeController_gate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A picture to read or a question to answer; either opens the gate, once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        svg: string;
                        question: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
        };
    };
    TripController_toEDevlet: {
        parameters: {
            query?: {
                hedef?: string;
                olarak?: "vatandas" | "muhtar" | "personel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the e-Devlet gateway */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TripController_fromEDevlet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Back from the e-Devlet gateway */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CodeController_finish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    attemptId: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description The code: signs in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        csrfToken: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            givenName: string;
                            familyName: string;
                            /** @enum {string|null} */
                            applicant: "muhtar" | "citizen" | null;
                        } | null;
                        /** @enum {string|null} */
                        signedInBy: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc" | null;
                        mustChangePassword: boolean;
                        mustChooseUnit: boolean;
                        unit: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                            ilce: string | null;
                        } | null;
                        units: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                        }[];
                        /** Format: date-time */
                        expiresAt: string | null;
                        ways: ("muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc")[];
                        demoUsers: {
                            name: string;
                            about: string;
                            /** @enum {string} */
                            way: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc";
                            tckn: string | null;
                            phone: string | null;
                            givenName: string | null;
                            familyName: string | null;
                            birthDate: string | null;
                            motherInitials: {
                                first: string;
                                last: string;
                            } | null;
                            userName: string | null;
                            password: string | null;
                        }[];
                        /** Format: uri */
                        demoPhone: string | null;
                    };
                };
            };
        };
    };
    CodeController_resend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    attemptId: string;
                };
            };
        };
        responses: {
            /** @description Another code for the same attempt; the one before is worth nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        attemptId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAt: string;
                        resendsLeft: number;
                        triesLeft: number;
                    };
                };
            };
        };
    };
    CodeController_beginMuhtar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tckn: string;
                    givenName: string;
                    familyName: string;
                    captcha: {
                        id: string;
                        answer: string;
                    };
                };
            };
        };
        responses: {
            /** @description Muhtar: a code to the registered phone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        attemptId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAt: string;
                        resendsLeft: number;
                        triesLeft: number;
                    };
                };
            };
        };
    };
    TripController_toProvider: {
        parameters: {
            query?: {
                hedef?: string;
                olarak?: "vatandas" | "muhtar" | "personel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the OpenID Connect provider */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TripController_fromProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Back from the OpenID Connect provider */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PasswordController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userName: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description User name and password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        csrfToken: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            givenName: string;
                            familyName: string;
                            /** @enum {string|null} */
                            applicant: "muhtar" | "citizen" | null;
                        } | null;
                        /** @enum {string|null} */
                        signedInBy: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc" | null;
                        mustChangePassword: boolean;
                        mustChooseUnit: boolean;
                        unit: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                            ilce: string | null;
                        } | null;
                        units: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                        }[];
                        /** Format: date-time */
                        expiresAt: string | null;
                        ways: ("muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc")[];
                        demoUsers: {
                            name: string;
                            about: string;
                            /** @enum {string} */
                            way: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc";
                            tckn: string | null;
                            phone: string | null;
                            givenName: string | null;
                            familyName: string | null;
                            birthDate: string | null;
                            motherInitials: {
                                first: string;
                                last: string;
                            } | null;
                            userName: string | null;
                            password: string | null;
                        }[];
                        /** Format: uri */
                        demoPhone: string | null;
                    };
                };
            };
        };
    };
    PasswordController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    oldPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description My new password; every other browser of mine is signed out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        csrfToken: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            givenName: string;
                            familyName: string;
                            /** @enum {string|null} */
                            applicant: "muhtar" | "citizen" | null;
                        } | null;
                        /** @enum {string|null} */
                        signedInBy: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc" | null;
                        mustChangePassword: boolean;
                        mustChooseUnit: boolean;
                        unit: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                            ilce: string | null;
                        } | null;
                        units: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                        }[];
                        /** Format: date-time */
                        expiresAt: string | null;
                        ways: ("muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc")[];
                        demoUsers: {
                            name: string;
                            about: string;
                            /** @enum {string} */
                            way: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc";
                            tckn: string | null;
                            phone: string | null;
                            givenName: string | null;
                            familyName: string | null;
                            birthDate: string | null;
                            motherInitials: {
                                first: string;
                                last: string;
                            } | null;
                            userName: string | null;
                            password: string | null;
                        }[];
                        /** Format: uri */
                        demoPhone: string | null;
                    };
                };
            };
        };
    };
    CodeController_beginStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tckn: string;
                    phone: string;
                    captcha?: {
                        id: string;
                        answer: string;
                    };
                };
            };
        };
        responses: {
            /** @description Officer: a code to the registered phone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        attemptId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAt: string;
                        resendsLeft: number;
                        triesLeft: number;
                    };
                };
            };
        };
    };
    PasswordController_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate the proxy has checked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        csrfToken: string;
                        person: {
                            /** Format: uuid */
                            id: string;
                            givenName: string;
                            familyName: string;
                            /** @enum {string|null} */
                            applicant: "muhtar" | "citizen" | null;
                        } | null;
                        /** @enum {string|null} */
                        signedInBy: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc" | null;
                        mustChangePassword: boolean;
                        mustChooseUnit: boolean;
                        unit: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                            ilce: string | null;
                        } | null;
                        units: {
                            detsisNo: string;
                            name: string;
                            label: string;
                            roles: ("BIRIM_GOREVLISI" | "BIRIM_AMIRI" | "SISTEM_YONETICISI" | "SUREC_ANALISTI" | "DENETCI" | "KOORDINATOR" | "AKS" | "ACIK_KAPI_YETKILISI" | "VALI" | "VALI_YARDIMCISI" | "YONETICI" | "YETKILI" | "SORUMLU" | "IL_KOORDINASYON")[];
                            districts: string[];
                            onBehalfOf: string[];
                        }[];
                        /** Format: date-time */
                        expiresAt: string | null;
                        ways: ("muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc")[];
                        demoUsers: {
                            name: string;
                            about: string;
                            /** @enum {string} */
                            way: "muhtar" | "citizen" | "staff" | "password" | "certificate" | "e-devlet" | "oidc";
                            tckn: string | null;
                            phone: string | null;
                            givenName: string | null;
                            familyName: string | null;
                            birthDate: string | null;
                            motherInitials: {
                                first: string;
                                last: string;
                            } | null;
                            userName: string | null;
                            password: string | null;
                        }[];
                        /** Format: uri */
                        demoPhone: string | null;
                    };
                };
            };
        };
    };
    CodeController_beginCitizen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tckn: string;
                    givenName: string;
                    familyName: string;
                    motherInitials: {
                        first: string;
                        last: string;
                    };
                    phone: string;
                    /** Format: date */
                    birthDate: string;
                    captcha?: {
                        id: string;
                        answer: string;
                    };
                };
            };
        };
        responses: {
            /** @description Citizen: everything checked, then a code to the phone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        attemptId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAt: string;
                        resendsLeft: number;
                        triesLeft: number;
                    };
                };
            };
        };
    };
    RequestController_form: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the form shows of me, and what I have typed so far */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applicant: {
                            tckn: string | null;
                            givenName: string;
                            familyName: string;
                            address: string;
                        };
                        draft: {
                            basvuruTuru: string;
                            aciklama: string;
                            /** Format: date-time */
                            savedAt: string;
                        } | null;
                        documents: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            bytes: number;
                            /** @enum {string} */
                            state: "taraniyor" | "temiz" | "zararli";
                        }[];
                    };
                };
            };
        };
    };
    RequestController_send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    key: string;
                    basvuruTuru: string;
                    aciklama: string;
                    /** @default [] */
                    ekler?: string[];
                };
            };
        };
        responses: {
            /** @description Send it; with the same key once more it is the same request */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        number: string;
                    };
                };
            };
        };
    };
    RequestController_findAlike: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    aciklama: string;
                };
            };
        };
        responses: {
            /** @description My open requests that say nearly the same */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            key: string;
                            number: string;
                            /** Format: date-time */
                            openedAt: string;
                            text: string;
                        }[];
                    };
                };
            };
        };
    };
    RequestController_keep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    basvuruTuru: string;
                    aciklama: string;
                    ekler: string[];
                };
            };
        };
        responses: {
            /** @description Keep what I have typed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        savedAt: string;
                    };
                };
            };
        };
    };
    TrackingController_track: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description How far a case is, for whoever holds its receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /** @enum {string} */
                        list: "bekleyen" | "yonlendirilen" | "sonuclanan";
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        closedAt: string | null;
                        movements: {
                            /** Format: date-time */
                            at: string;
                            hareket: string;
                        }[];
                    };
                };
            };
        };
    };
    MailboxController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address under which letters reach me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                    };
                };
            };
        };
    };
    TrackingController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My own requests, the newest first, each with the list it stands in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            key: string;
                            number: string;
                            /** Format: date-time */
                            openedAt: string;
                            text: string;
                            /** @enum {string} */
                            list: "bekleyen" | "yonlendirilen" | "sonuclanan";
                            isAsked: boolean;
                        }[];
                    };
                };
            };
        };
    };
    TrackingController_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of them, with its movements */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        number: string;
                        /** Format: date-time */
                        openedAt: string;
                        text: string;
                        /** @enum {string} */
                        list: "bekleyen" | "yonlendirilen" | "sonuclanan";
                        type: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        movements: {
                            /** Format: date-time */
                            at: string;
                            hareket: string;
                            aciklama: string | null;
                            gonderenKurum: string | null;
                            alanKurum: string | null;
                        }[];
                        documents: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            bytes: number;
                            /** @enum {string} */
                            state: "taraniyor" | "temiz" | "zararli";
                        }[];
                        question: {
                            result: string | null;
                            /** Format: date-time */
                            until: string | null;
                        } | null;
                        receipt: {
                            code: string;
                            address: string;
                        } | null;
                    };
                };
            };
        };
    };
    TrackingController_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt, to be printed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TrackingController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    cozuldu: "evet";
                } | {
                    /** @enum {string} */
                    cozuldu: "hayir";
                    yenidenAcmaGerekcesi: string;
                };
            };
        };
        responses: {
            /** @description Whether the problem is solved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        number: string;
                        /** Format: date-time */
                        openedAt: string;
                        text: string;
                        /** @enum {string} */
                        list: "bekleyen" | "yonlendirilen" | "sonuclanan";
                        type: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        movements: {
                            /** Format: date-time */
                            at: string;
                            hareket: string;
                            aciklama: string | null;
                            gonderenKurum: string | null;
                            alanKurum: string | null;
                        }[];
                        documents: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            bytes: number;
                            /** @enum {string} */
                            state: "taraniyor" | "temiz" | "zararli";
                        }[];
                        question: {
                            result: string | null;
                            /** Format: date-time */
                            until: string | null;
                        } | null;
                        receipt: {
                            code: string;
                            address: string;
                        } | null;
                    };
                };
            };
        };
    };
}
