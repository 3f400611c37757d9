using BenchmarkDotNet.Running;
using EcsServiceConnect.Client.Benchmarks;
using EcsServiceConnect.Client.Benchmarks.Canaries;
using EcsServiceConnect.Client.Benchmarks.ColdStart;
using EcsServiceConnect.Client.Benchmarks.EndToEnd;
using EcsServiceConnect.Client.Benchmarks.Exec;
using EcsServiceConnect.Client.Benchmarks.LargeServices;
using EcsServiceConnect.Client.Benchmarks.Load;
using EcsServiceConnect.Client.Benchmarks.Reading;
using EcsServiceConnect.Client.Benchmarks.Restart;
using EcsServiceConnect.Client.Benchmarks.Topology;

// docs/performance.md has the commands and what they showed.
switch (args)
{
    case ["sizes"]:
        ReadingSizes.Print(Console.Out);
        return 0;
    case ["end-to-end"]:
        await EndToEndRun.RunAsync(EndToEndPlan.Measured, Console.Out);
        return 0;
    case ["end-to-end", "once"]:
        await EndToEndRun.RunAsync(EndToEndPlan.Once, Console.Out);
        return 0;
    case ["cold-start"]:
        await ColdStartComparison.MeasureAsync(Console.Out);
        return 0;
    case ["cold-start", "once"]:
        await ColdStartComparison.RunOnceAsync(Console.Out);
        return 0;
    case ["load"]:
        return await LoadRun.RunAsync(LoadPlan.Measured, Console.Out) ? 0 : 1;
    case ["load", "once"]:
        return await LoadRun.RunAsync(LoadPlan.Once, Console.Out) ? 0 : 1;
    case ["large-service"]:
        return await LargeServiceRun.RunAsync(LargeServicePlan.Measured, Console.Out) ? 0 : 1;
    case ["large-service", "once"]:
        return await LargeServiceRun.RunAsync(LargeServicePlan.Once, Console.Out) ? 0 : 1;
    case ["restart"]:
        return await RestartRun.RunAsync(RestartPlan.Measured, Console.Out) ? 0 : 1;
    case ["restart", "once"]:
        return await RestartRun.RunAsync(RestartPlan.Once, Console.Out) ? 0 : 1;
    case ["canaries"]:
        return await CanaryRun.RunAsync(CanaryPlan.Measured, Console.Out) ? 0 : 1;
    case ["canaries", "once"]:
        return await CanaryRun.RunAsync(CanaryPlan.Once, Console.Out) ? 0 : 1;
    case ["exec"]:
        return await ExecRun.RunAsync(ExecPlan.Measured, Console.Out) ? 0 : 1;
    case ["exec", "once"]:
        return await ExecRun.RunAsync(ExecPlan.Once, Console.Out) ? 0 : 1;
    case ["topology"]:
        return await TopologyRun.RunAsync(TopologyPlan.Measured, Console.Out) ? 0 : 1;
    case ["topology", "once"]:
        return await TopologyRun.RunAsync(TopologyPlan.Once, Console.Out) ? 0 : 1;
    case [BareServer.Argument]:
        await BareServer.RunAsync();
        return 0;
    case [ServerProcess.Argument]:
        await ResponseServer.RunAsync();
        return 0;
}

var benchmarks = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSettings).Assembly);
var summaries = args is ["once"]
    ? benchmarks.Run(["--filter", "*"], BenchmarkSettings.Once)
    : benchmarks.Run(args, BenchmarkSettings.Measured);

// A filter that matches nothing, or a benchmark that fails, is a failure and not an empty table.
var reports = summaries.SelectMany(s => s.Reports).ToArray();
Console.WriteLine($"rows: {reports.Count(r => r.Success)} of {summaries.Sum(s => s.BenchmarksCases.Length)}");
return reports.Length > 0 && summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.All(r => r.Success)) ? 0 : 1;
