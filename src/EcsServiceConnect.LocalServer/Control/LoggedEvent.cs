namespace EcsServiceConnect.LocalServer.Control;

/// <summary>An event with its number, which grows by one with each, and its JSON.</summary>
internal readonly record struct LoggedEvent(long Id, ReadOnlyMemory<byte> Json);
