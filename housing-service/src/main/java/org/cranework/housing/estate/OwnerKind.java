package org.cranework.housing.estate;

import org.cranework.casework.Coded;

/** Who raises homes for the program. */
enum OwnerKind implements Coded {
    INVESTMENT_COMPANY, DISTRICT, ENTERPRISE, DEVELOPER
}
