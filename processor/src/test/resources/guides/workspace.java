class Given {}
