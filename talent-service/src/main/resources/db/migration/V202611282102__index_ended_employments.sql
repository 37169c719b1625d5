-- Whoever is read shows ended employments too: the indexes of the live ones do not find them.
CREATE INDEX employment_person ON employment (person_id);
