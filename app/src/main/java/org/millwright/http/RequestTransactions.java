package org.millwright.http;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Pointcut;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One request, one transaction. Reading ones are read-only; changing ones hold their idempotency key, their effect and its audit entries, so that all of it is
 * there after a crash or none. Input that is refused leaves nothing behind but what its page says is kept.
 */
@Aspect
@Component
class RequestTransactions {

    private final TransactionTemplate reading;
    private final TransactionTemplate changing;
    private final Idempotency idempotency;

    RequestTransactions(PlatformTransactionManager transactions, Idempotency idempotency) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.changing = new TransactionTemplate(transactions);
        this.idempotency = idempotency;
    }

    @Pointcut("within(org.millwright..*) && !@annotation(org.millwright.http.OwnTransactions)")
    void ours() {}

    @Around("ours() && @annotation(org.springframework.web.bind.annotation.GetMapping)")
    Object read(ProceedingJoinPoint call) throws Throwable {
        return within(reading, status -> call.proceed());
    }

    @Around("ours() && @annotation(org.springframework.web.bind.annotation.PostMapping)")
    Object change(ProceedingJoinPoint call) throws Throwable {
        return within(changing, status -> {
            var answer = idempotency.once(call);
            if (answer instanceof Answer.Refused refused && !refused.kept()) status.setRollbackOnly();
            return answer;
        });
    }

    @Around("within(org.millwright..*) && @annotation(org.millwright.http.OwnTransactions) && @annotation(org.springframework.web.bind.annotation.PostMapping)")
    Object changeApart(ProceedingJoinPoint call) throws Throwable {
        return idempotency.onceApart(call);
    }

    private interface Work {
        Object in(TransactionStatus status) throws Throwable;
    }

    private static Object within(TransactionTemplate transaction, Work work) throws Throwable {
        try {
            return transaction.execute(status -> {
                try {
                    return work.in(status);
                } catch (RuntimeException | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new Carried(e);
                }
            });
        } catch (Carried carried) {
            throw carried.getCause();
        }
    }

    private static class Carried extends RuntimeException {
        private static final long serialVersionUID = 1;

        Carried(Throwable cause) {
            super(cause);
        }
    }
}
