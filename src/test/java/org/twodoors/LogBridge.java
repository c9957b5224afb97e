package org.twodoors;

import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * What the server says reaches our log by a bridge that all applications of a process share. One that ends takes it away from those
 * that are still there, and a test that looks into the log would see nothing; so each test class puts it back.
 */
public final class LogBridge implements TestExecutionListener {

    /** Spring makes one for each test class. */
    public LogBridge() {}

    @Override
    public void beforeTestClass(TestContext context) {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.install();
        }
    }
}
