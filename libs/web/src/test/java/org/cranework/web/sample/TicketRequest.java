package org.cranework.web.sample;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record TicketRequest(@NotBlank @Size(max = 40) String name, @NotNull LocalDate dueOn, @Max(9) int seats) {}
