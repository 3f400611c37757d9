using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Describes a daemon: its status, its revisions, and on how many instances they run.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemon.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeDaemonRequest : EcsRequest<DescribeDaemonResponse>
{
    /// <summary>
    /// Required. The full ARN of the daemon. <see cref="ListDaemonsRequest"/> lists those of a cluster.
    /// </summary>
    public required string DaemonArn { get; init; }
}

/// <summary>The response to <see cref="DescribeDaemonRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeDaemonResponse : EcsResponse
{
    /// <summary>
    /// The requested daemon. One that does not exist is a <see cref="DaemonNotFoundException"/> instead.
    /// </summary>
    public DaemonDetail? Daemon { get; init; }
}
