package org.millwright.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.Allowed;
import org.millwright.identity.Public;
import org.millwright.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation that the modules have mapped, with the rule that names who may perform it. */
@Component
public class Operations {

    /**
     * @param path  pattern, as {@code /demands/{id}}
     * @param rule  null when the operation is open to everybody, or (a mistake the build finds) has no rule
     * @param open  why it is open to everybody
     */
    public record Operation(String method, String path, @Nullable Allowed rule, @Nullable String open, HandlerMethod handler) {

        public boolean allows(Role role) {
            return rule != null && (rule.anyRole() || Arrays.asList(rule.value()).contains(role));
        }

        /** The scope a token needs; empty when tokens cannot perform it. */
        public String scope() {
            return rule == null ? "" : rule.scope();
        }
    }

    private final Supplier<List<Operation>> all;

    Operations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.all = org.springframework.util.function.SingletonSupplier.of(() -> read(mappings));
    }

    /** By path, then method. */
    public List<Operation> listOperations() {
        return all.get();
    }

    /** The scopes that mean anything to a token of this role. */
    public Set<String> listScopes(Role role) {
        return listOperations().stream().filter(operation -> operation.allows(role) && !operation.scope().isEmpty() && !operation.scope().equals(Allowed.ANY_SCOPE))
                .map(Operation::scope).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Operation> read(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        List<Operation> operations = new ArrayList<>();
        mappings.stream().forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.millwright.") || OtherErrors.class.isAssignableFrom(handler.getBeanType())) return;
            var open = handler.getMethodAnnotation(Public.class);
            var methods = info.getMethodsCondition().getMethods();
            for (var path : info.getPatternValues()) {
                for (var method : methods.isEmpty() ? List.of("ANY") : methods.stream().map(Enum::name).toList()) {
                    operations.add(new Operation(method, path, handler.getMethodAnnotation(Allowed.class), open == null ? null : open.value(), handler));
                }
            }
        }));
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return List.copyOf(operations);
    }
}
