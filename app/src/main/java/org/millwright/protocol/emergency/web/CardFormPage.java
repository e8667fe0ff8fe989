package org.millwright.protocol.emergency.web;

public record CardFormPage(CardForm form) { }
