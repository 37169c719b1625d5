package org.cranework.web.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cranework.web.action.AllowedAction;

record TicketView(UUID id, String name, LocalDate dueOn, int seats, List<AllowedAction> allowedActions) {}
