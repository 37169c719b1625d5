package org.cranework.testing.architecture.sample.invoice;

import jakarta.persistence.Entity;

@Entity
public class Invoice {}
