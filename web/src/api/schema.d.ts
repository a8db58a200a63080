// Generated from the routes of src/ by scripts/api-types.mjs: do not edit.
export interface paths {
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
}
