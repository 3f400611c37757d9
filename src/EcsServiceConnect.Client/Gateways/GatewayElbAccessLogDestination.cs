using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Where the access logs of a gateway are written. Made by its factory, <c>FromS3</c>.</summary>
/// <remarks>
/// Exactly one member is set; a request that contains a destination without any is invalid and is not sent. Source:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayElbAccessLogDestination.html
/// </remarks>
[EcsShape]
[EcsUnion]
public sealed partial record GatewayElbAccessLogDestination
{
    /// <summary>An S3 bucket, at present the only kind of destination.</summary>
    /// <value>Null for a destination of another kind.</value>
    public GatewayElbAccessLogS3Destination? S3 { get; private init; }
}
