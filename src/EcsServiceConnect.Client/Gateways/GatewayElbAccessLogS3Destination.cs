using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The S3 bucket that the access logs of a gateway are written to.</summary>
/// <remarks>
/// <para>The bucket's policy must allow Elastic Load Balancing to write to it.</para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayElbAccessLogS3Destination.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record GatewayElbAccessLogS3Destination
{
    /// <summary>Required. The name of the bucket, in the gateway's region.</summary>
    public required string Bucket { get; init; }

    /// <summary>What the object keys of the log files begin with, such as <c>gateways/shop</c>.</summary>
    /// <value>Null: no prefix.</value>
    public string? Prefix { get; init; }
}
