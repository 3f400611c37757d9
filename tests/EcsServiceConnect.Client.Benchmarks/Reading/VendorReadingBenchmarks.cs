using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.SimpleSystemsManagement.Model.Internal.MarshallTransformations;
using Amazon.SQS.Model.Internal.MarshallTransformations;
using BenchmarkDotNet.Attributes;
using EcsServiceConnect.Client.Benchmarks.Samples;

namespace EcsServiceConnect.Client.Benchmarks.Reading;

/// <summary>Reading responses of like shape and size with the generated code of the AWS SDK, beside the bare scan of their bytes.</summary>
public class VendorReadingBenchmarks
{
    private byte[] _json = [];
    private JsonResponseUnmarshaller _unmarshaller = null!;

    [Params("DescribeAutomationStepExecutions", "ListQueues")]
    public string Response { get; set; } = "";

    [GlobalSetup]
    public void Setup() => (_json, _unmarshaller) = Response == "ListQueues"
        ? (VendorSamples.Queues(), ListQueuesResponseUnmarshaller.Instance)
        : (VendorSamples.Steps(), (JsonResponseUnmarshaller)DescribeAutomationStepExecutionsResponseUnmarshaller.Instance);

    [Benchmark(Baseline = true)]
    public int Scan() => JsonScan.Run(_json);

    [Benchmark]
    public AmazonWebServiceResponse Vendor()
    {
        using var stream = new MemoryStream(_json);
        using var context = new JsonUnmarshallerContext(stream, maintainResponseBody: false, responseData: null, isException: false);
        return _unmarshaller.Unmarshall(context);
    }
}
