using System.Buffers;
using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.SimpleSystemsManagement.Model.Internal.MarshallTransformations;
using BenchmarkDotNet.Attributes;
using EcsServiceConnect.Client.Benchmarks.Samples;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Benchmarks.Writing;

/// <summary>
/// Writing a request of about 5 KB: the AWS SDK's generated code on a request of like shape, this library, System.Text.Json
/// over the same record, and the floor, which copies bytes that were made before.
/// </summary>
public class WritingBenchmarks
{
    private readonly RegisterTaskDefinitionRequest _request = EcsRequests.TaskDefinition();
    private readonly CreateAssociationBatchRequest _vendorRequest = VendorSamples.Associations();
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly byte[] _prebuilt = EcsJson.SerializeToUtf8Bytes(EcsRequests.TaskDefinition());

    [Benchmark(Baseline = true)]
    public IRequest Vendor() => CreateAssociationBatchRequestMarshaller.Instance.Marshall(_vendorRequest);

    /// <summary>As the client does for each call, pooled buffer and all.</summary>
    [Benchmark]
    public int Ours()
    {
        using var scratch = PooledJsonWriter.Write(_request, static (request, writer) => request.WriteJson(writer));
        return scratch.Written.Length;
    }

    [Benchmark]
    public int SystemTextJson()
    {
        using var scratch = PooledJsonWriter.Rent();
        JsonSerializer.Serialize(scratch.Writer, _request, WritingJsonContext.Default.RegisterTaskDefinitionRequest);
        return scratch.Finish().Length;
    }

    [Benchmark]
    public int Prebuilt()
    {
        _buffer.ResetWrittenCount();
        _buffer.Write(_prebuilt);
        return _buffer.WrittenCount;
    }
}
