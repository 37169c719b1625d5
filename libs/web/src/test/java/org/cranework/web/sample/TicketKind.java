package org.cranework.web.sample;

import com.fasterxml.jackson.annotation.JsonProperty;

enum TicketKind {
    @JsonProperty("day-ticket")
    DAY_TICKET
}
