using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Where the access logs of a gateway go, by the kind of place. Made by its factory, <c>FromS3</c>.
/// </summary>
/// <remarks>
/// Exactly one member is set; a request that holds a destination without one is refused before it is sent.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayElbAccessLogDestination.html
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record GatewayElbAccessLogDestination
{
    /// <summary>The bucket of S3 that the logs go to.</summary>
    /// <value>Null if the logs go to a place of another kind.</value>
    public GatewayElbAccessLogS3Destination? S3 { get; private init; }
}
