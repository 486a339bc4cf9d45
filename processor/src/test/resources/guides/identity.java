class Given {
    final String secret = "q1w2e3r4";
    final String newSecret = "t5z6u7i8";
    final String oldSecret = "q1w2e3r4";
    final Messenger messenger = Messenger.builder("k8w2v7qz")
            .identityVerification(UserJwt.withSecret(secret))
            .build();
}
