package org.millwright.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.reflect.MethodSignature;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** By what two requests are told to be the same: the operation, its address and what it was given. */
final class RequestDigest {

    /** Of the form, not of what was typed: the token reads differently each time it is given out. */
    private static final Set<String> OF_THE_FORM = Set.of("_csrf", Idempotency.FIELD);

    private final MessageDigest digest;

    private RequestDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Arguments as the handler sees them, so that field order and white space do not matter; files part by part, whether the handler names them or not. */
    static String of(HttpServletRequest request, ProceedingJoinPoint call, JsonMapper json) throws IOException, ServletException {
        var digest = new RequestDigest();
        digest.add(request.getMethod() + " " + request.getRequestURI());
        var annotations = ((MethodSignature) call.getSignature()).getMethod().getParameterAnnotations();
        for (int i = 0; i < call.getArgs().length; i++) {
            var argument = call.getArgs()[i];
            if (annotations[i].length > 0 && !isFile(argument)) digest.add(json.writeValueAsString(argument));
        }
        if (isMultipart(request)) for (var part : request.getParts()) if (!OF_THE_FORM.contains(part.getName())) digest.add(part);
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private static boolean isFile(Object argument) {
        return argument instanceof MultipartFile || argument instanceof Collection<?> several && several.stream().anyMatch(MultipartFile.class::isInstance);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    private void add(Part part) throws IOException {
        add(part.getName());
        add(String.valueOf(part.getSubmittedFileName()));
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(part.getSize()).flip());
        try (var content = part.getInputStream(); var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(out);
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
