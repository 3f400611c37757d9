namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>Creates the exception for a peer that breaks the protocol of the data channel. It quotes no payload.</summary>
internal static class ChannelExceptionFactory
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problem">What is wrong, as a clause.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public static EcsTransportException Create(string problem, Exception? innerException = null) =>
        new($"The data channel of the session broke the protocol: {problem}.", innerException);
}
