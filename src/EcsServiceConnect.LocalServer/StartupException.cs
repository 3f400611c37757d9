namespace EcsServiceConnect.LocalServer;

/// <summary>The server cannot start as the command line asks for. The message is for the user of the command line.</summary>
internal sealed class StartupException(string message) : Exception(message);
