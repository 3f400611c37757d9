using EcsServiceConnect.Client.Benchmarks.Samples;

namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>A response as bytes, made before anything is measured.</summary>
/// <param name="Path">Where the server gives it.</param>
/// <param name="ContentType">The protocol's content type.</param>
/// <param name="Body">The JSON.</param>
/// <param name="Items">How many names or resources a client finds in it.</param>
internal sealed record PreparedResponse(string Path, string ContentType, byte[] Body, int Items)
{
    private const string Json10 = "application/x-amz-json-1.0";
    private const string Json11 = "application/x-amz-json-1.1";

    /// <summary>A response of ECS.</summary>
    public static PreparedResponse ForEcs(ResponseSize size) => size switch
    {
        ResponseSize.Small => new("/ecs/small", Json11, EcsJson.SerializeToUtf8Bytes(EcsResponses.Name()), 1),
        ResponseSize.Names => new("/ecs/names", Json11, EcsJson.SerializeToUtf8Bytes(EcsResponses.Names()), 100),
        _ => new("/ecs/deep", Json11, EcsJson.SerializeToUtf8Bytes(EcsResponses.Services(services: 7, events: 35)), 7),
    };

    /// <summary>The response that stands in for it where the vendor's client is asked: of SQS, and of Systems Manager.</summary>
    public static PreparedResponse ForVendor(ResponseSize size) => size switch
    {
        ResponseSize.Small => new("/sqs/small", Json10, VendorSamples.Queue(), 1),
        ResponseSize.Names => new("/sqs/names", Json10, VendorSamples.Queues(), 100),
        _ => new("/ssm/deep", Json11, VendorSamples.Steps(64), 64),
    };
}
