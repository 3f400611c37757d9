namespace EcsServiceConnect.Client.Waiting;

/// <summary>The clock of everything that waits between calls: that of its options or, unless they set one, that of its client.</summary>
internal static class ClientClock
{
    /// <summary>Gets the clock for the calls of a client.</summary>
    /// <param name="client">The client. A decorator of the application's has no clock, so the system's counts.</param>
    /// <param name="own">The clock of the options; null if they leave it to the client.</param>
#pragma warning disable RS0030 // Options are where the system's clock is chosen.
    public static TimeProvider Get(IEcsClient client, TimeProvider? own) =>
        own ?? (ReadOptionsClient.Unwrap(client) as EcsClient)?.TimeProvider ?? TimeProvider.System;
#pragma warning restore RS0030
}
