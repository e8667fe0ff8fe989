package org.millwright.notice.web;

public record Unread(long unread) {}
