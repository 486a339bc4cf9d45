class Given {
    final Messenger messenger = Messenger.builder("k8w2v7qz").build();
}
