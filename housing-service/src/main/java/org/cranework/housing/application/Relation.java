package org.cranework.housing.application;

import org.cranework.casework.Coded;

/** Who someone is to the applicant. */
enum Relation implements Coded {
    APPLICANT, SPOUSE, CHILD, PARENT, SIBLING, OTHER
}
