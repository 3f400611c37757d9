using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How interactive sessions of <c>ExecuteCommand</c> in a cluster's containers are encrypted and logged.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ExecuteCommandConfiguration
{
    /// <summary>
    /// The KMS key that encrypts the data between the caller's machine and the container, by id or ARN. The task role
    /// needs permission to decrypt with it.
    /// </summary>
    /// <value>Null: no key of your own; the connection is protected by TLS alone.</value>
    public string? KmsKeyId { get; init; }

    /// <summary>Where the commands' output is logged.</summary>
    /// <value>Absent: <see cref="ExecuteCommandLogging.Default"/>.</value>
    public ExecuteCommandLogging Logging { get; init; }

    /// <summary>
    /// The log group or bucket for the output, at least one of them. Required with <see cref="ExecuteCommandLogging.Override"/>, and
    /// rejected without it.
    /// </summary>
    /// <value>Null: none.</value>
    public ExecuteCommandLogConfiguration? LogConfiguration { get; init; }
}
