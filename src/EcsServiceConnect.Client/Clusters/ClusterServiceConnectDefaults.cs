using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The default Service Connect namespace of a cluster, as the service describes it.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterServiceConnectDefaults.html
/// </remarks>
[EcsShape]
public sealed partial record ClusterServiceConnectDefaults
{
    /// <summary>
    /// The ARN of the Cloud Map namespace, of the form
    /// <c>arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-abcdefgh</c>, even if it was set by its name.
    /// </summary>
    public string? Namespace { get; init; }
}
