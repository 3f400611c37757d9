using System.Net.WebSockets;

namespace EcsServiceConnect.Client;

/// <summary>How to open a session with a container.</summary>
public sealed record EcsExecSessionOptions
{
    /// <summary>The width of the terminal in characters, at least 1.</summary>
    /// <value>The default is 80, which fits every screen; the session does not know the one that it is shown on.</value>
    public int Columns { get; init; } = 80;

    /// <summary>The height of the terminal in lines, at least 1.</summary>
    /// <value>The default is 24.</value>
    public int Rows { get; init; } = 24;

    /// <summary>
    /// The maximum time from the response of ECS until the agent has begun the session, with the connecting. More than zero.
    /// </summary>
    /// <value>The default is 30 seconds. <see cref="Timeout.InfiniteTimeSpan"/> means no limit.</value>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The interval of pings that keep the connection open where nothing is sent. They do not count for the idle limit of the service,
    /// which ends a session after 20 minutes without input or output.
    /// </summary>
    /// <value>The default is 5 minutes. <see cref="Timeout.InfiniteTimeSpan"/> means none.</value>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The delegate that lets AWS KMS generate the data key of an encrypted session. A cluster whose <c>executeCommandConfiguration</c> names a KMS key
    /// encrypts its sessions; the caller needs <c>kms:GenerateDataKey</c> for it, the task role <c>kms:Decrypt</c>.
    /// </summary>
    /// <value>
    /// The default is null: an encrypted session throws an <see cref="EcsExecException"/> with
    /// <see cref="EcsExecOutcome.EncryptionFailed"/>.
    /// </value>
    public Func<EcsExecDataKeyRequest, CancellationToken, Task<EcsExecDataKey>>? GenerateDataKeyAsync { get; init; }

    /// <summary>
    /// The delegate that connects the WebSocket of the session, for example through a proxy of its own. It decides alone what is secure. It is
    /// not waited for beyond <see cref="ConnectTimeout"/>; what it connects later is disposed.
    /// </summary>
    /// <value>
    /// The default is null: the connection is made with the <see cref="HttpClient"/> of the client that opens the session, so that its
    /// handlers, proxy and certificates count. Where that is unknown, as with a test double, it has the defaults of this library.
    /// </value>
    public Func<Uri, CancellationToken, Task<WebSocket>>? ConnectAsync { get; init; }

    /// <summary>The clock for limits and retransmission.</summary>
    /// <value>The default is null: the clock of the client, or the system's for a decorator or a test double.</value>
    public TimeProvider? TimeProvider { get; init; }
}
