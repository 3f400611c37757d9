using System.Text.Json;
using BenchmarkDotNet.Attributes;
using EcsServiceConnect.Client.Benchmarks.Samples;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Benchmarks.Reading;

/// <summary>Reading a response of ECS: the bare scan of its bytes, this library, System.Text.Json over the same records.</summary>
public class ReadingBenchmarks
{
    private byte[] _json = [];
    private Func<byte[], EcsResponse> _ours = null!;
    private Func<byte[], EcsResponse?> _systemTextJson = null!;

    [Params("DescribeServices", "DescribeTasks", "ListServicesByNamespace")]
    public string Response { get; set; } = "";

    [GlobalSetup]
    public void Setup() => (_json, _ours, _systemTextJson) = Response switch
    {
        "DescribeServices" => (
            EcsJson.SerializeToUtf8Bytes(EcsResponses.Services()),
            json => EcsJson.Deserialize<DescribeServicesResponse>(json),
            json => JsonSerializer.Deserialize(json, ReadingJsonContext.Default.DescribeServicesResponse)),
        "DescribeTasks" => (
            EcsJson.SerializeToUtf8Bytes(EcsResponses.Tasks()),
            json => EcsJson.Deserialize<DescribeTasksResponse>(json),
            json => JsonSerializer.Deserialize(json, ReadingJsonContext.Default.DescribeTasksResponse)),
        _ => (
            EcsJson.SerializeToUtf8Bytes(EcsResponses.Names()),
            (Func<byte[], EcsResponse>)(json => EcsJson.Deserialize<ListServicesByNamespaceResponse>(json)),
            (Func<byte[], EcsResponse?>)(json => JsonSerializer.Deserialize(json, ReadingJsonContext.Default.ListServicesByNamespaceResponse))),
    };

    [Benchmark(Baseline = true)]
    public int Scan() => JsonScan.Run(_json);

    /// <summary>What the strings alone cost, which every reader has to make.</summary>
    [Benchmark]
    public int ScanAndStrings() => JsonScan.RunWithStrings(_json);

    [Benchmark]
    public EcsResponse Ours() => _ours(_json);

    [Benchmark]
    public EcsResponse? SystemTextJson() => _systemTextJson(_json);
}
