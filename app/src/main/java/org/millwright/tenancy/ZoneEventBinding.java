package org.millwright.tenancy;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Binds the event's zone around asynchronous listeners. It stands outside their transaction because the zone is set when a transaction begins,
 * and an event resubmitted after a crash has no caller whose zone could be inherited.
 */
@Aspect
@Component
@Order(0)
class ZoneEventBinding {

    @Around("@annotation(org.springframework.modulith.events.ApplicationModuleListener) && args(event)")
    Object inItsZone(ProceedingJoinPoint call, ZoneEvent event) throws Throwable {
        return CurrentZone.call(event.zoneId(), () -> {
            try {
                return call.proceed();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
