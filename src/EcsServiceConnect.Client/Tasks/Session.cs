using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A session of Systems Manager Session Manager into a container, and what is needed to join it. Received only, in
/// <see cref="ExecuteCommandResponse.Session"/>.
/// </summary>
/// <remarks>
/// <para>
/// Input and output are exchanged over a WebSocket in the protocol of Session Manager, as its plugin for the AWS
/// CLI does; the plugin accepts these three values as JSON.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Session.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Session
{
    /// <summary>The id of the session in Systems Manager, by which it can be found and ended there.</summary>
    public string? SessionId { get; init; }

    /// <summary>
    /// The address (<c>wss://</c>) to connect to in order to send input to the container and to receive its output.
    /// </summary>
    public string? StreamUrl { get; init; }

    /// <summary>
    /// The secret that proves the right to join the session: whoever has it can act in the container. It is redacted in
    /// <c>ToString()</c> and in logs.
    /// </summary>
    [Sensitive]
    public string? TokenValue { get; init; }
}
