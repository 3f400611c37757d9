using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The place in S3 where the access logs of a gateway go.</summary>
/// <remarks>
/// <para>The bucket's policy must let Elastic Load Balancing write to it.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayElbAccessLogS3Destination.html</para>
/// </remarks>
[EcsShape]
public sealed partial record GatewayElbAccessLogS3Destination
{
    /// <summary>Required. The name of the bucket, in the gateway's region.</summary>
    public required string Bucket { get; init; }

    /// <summary>What the names of the log files begin with in the bucket.</summary>
    /// <value>Null: nothing.</value>
    public string? Prefix { get; init; }
}
