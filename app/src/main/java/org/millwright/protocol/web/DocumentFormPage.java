package org.millwright.protocol.web;

public record DocumentFormPage(DocumentForm form) {}
