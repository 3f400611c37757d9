using System.Globalization;
using EcsServiceConnect.Client.Benchmarks.Samples;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Benchmarks.Reading;

/// <summary>Compares what reading a response allocates with the objects that come out of it.</summary>
internal static class ReadingSizes
{
    public static void Print(TextWriter output)
    {
        output.WriteLine("| response | JSON bytes | objects, bytes | allocated by reading | ratio |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        Print<DescribeServicesResponse>(output, EcsResponses.Services());
        Print<DescribeTasksResponse>(output, EcsResponses.Tasks());
        Print<ListServicesByNamespaceResponse>(output, EcsResponses.Names());
        Print<RegisterTaskDefinitionRequest>(output, EcsRequests.TaskDefinition());
    }

    private static void Print<T>(TextWriter output, T sample)
        where T : class, IEcsModel<T>
    {
        var json = EcsJson.SerializeToUtf8Bytes(sample);

        // The first reading fills pools and statics.
        var first = EcsJson.Deserialize<T>(json);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var second = EcsJson.Deserialize<T>(json);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var objects = ObjectGraph.BytesOf(second);
        GC.KeepAlive(first);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {typeof(T).Name} | {json.Length} | {objects} | {allocated} | {(double)allocated / objects:0.000} |"));
    }
}
