namespace EcsServiceConnect.LocalServer;

/// <summary>The server cannot start, or go on, as it was asked to. The message is for whoever typed the command.</summary>
internal sealed class StartupException(string message) : Exception(message);
