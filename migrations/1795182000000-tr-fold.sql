-- The text as searched: small ASCII letters. The same as turkishText.fold for every vector of test/platform/turkish-text.vectors.json.
-- Collation "C" on purpose: the machine's locale must have no say in what an index holds.
CREATE FUNCTION tr_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(translate(replace(normalize($1, NFC), U&'\0307', ''), 'İIıĞğŞşÇçÖöÜüÂâÎîÛû', 'iiiggssccoouuaaiiuu') COLLATE "C")
$$;
