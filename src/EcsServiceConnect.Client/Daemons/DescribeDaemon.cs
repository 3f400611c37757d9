using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for all that is known of a daemon.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemon.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeDaemonRequest : EcsRequest<DescribeDaemonResponse>
{
    /// <summary>Required. The full ARN of the daemon.</summary>
    public required string DaemonArn { get; init; }
}

/// <summary>The answer to <see cref="DescribeDaemonRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeDaemonResponse : EcsResponse
{
    /// <summary>The daemon that was asked for.</summary>
    /// <value>Null if the service does not tell.</value>
    public DaemonDetail? Daemon { get; init; }
}
