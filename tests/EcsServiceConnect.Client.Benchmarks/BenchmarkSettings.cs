using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace EcsServiceConnect.Client.Benchmarks;

/// <summary>How the benchmarks run and what is shown of them: ratios first, since the machines are shared.</summary>
internal sealed class BenchmarkSettings : ManualConfig
{
    /// <summary>The program that BenchmarkDotNet generates around the benchmarks is not held to this repository's rules.</summary>
    private static readonly Argument[] _generatedProject =
    [
        new MsBuildArgument("/p:RunAnalyzers=false"),
        new MsBuildArgument("/p:EnforceCodeStyleInBuild=false"),
        new MsBuildArgument("/p:GenerateDocumentationFile=false"),
    ];

    private BenchmarkSettings(Job job)
    {
        AddJob(job);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        HideColumns(Column.Error, Column.StdDev, Column.Gen0, Column.Gen1, Column.Gen2);
        AddColumn(StatisticColumn.Min);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared, MethodOrderPolicy.Declared));
    }

    /// <summary>Measures: many short iterations, in a process of their own.</summary>
    public static BenchmarkSettings Measured { get; } =
        new(Job.Default.WithWarmupCount(6).WithIterationCount(15).WithArguments(_generatedProject));

    /// <summary>Runs each benchmark once, to see that it works.</summary>
    public static BenchmarkSettings Once { get; } = new(Job.Dry.WithToolchain(InProcessEmitToolchain.Instance));
}
