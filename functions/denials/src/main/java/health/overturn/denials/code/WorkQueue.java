package health.overturn.denials.code;

/// Where the next step is done. Every queue has a named head in the practice's settings.
public enum WorkQueue {
    FRONT_END_CLEANUP,
    AUTHORIZATION,
    CODING,
    CLINICAL_DOCUMENTATION,
    PAYER_FOLLOW_UP,
    CONTRACTING,
    CREDENTIALING
}
