using System.Text;
using EcsServiceConnect.Client.Clusters;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>Formats a plan as text, with colors if they are wanted.</summary>
internal sealed class ServicePlanTextFormatter
{
    private const string Red = "\e[31m";
    private const string Green = "\e[32m";
    private const string Yellow = "\e[33m";
    private const string Bold = "\e[1m";
    private const string Reset = "\e[0m";

    private readonly StringBuilder _text = new();
    private readonly ServicePlanFormatOptions _options;

    private ServicePlanTextFormatter(ServicePlanFormatOptions options) => _options = options;

    /// <summary>Formats the plan.</summary>
    public static string Format(ServicePlan plan, ServicePlanFormatOptions options)
    {
        var formatter = new ServicePlanTextFormatter(options);
        formatter.AddPlan(plan);
        return formatter._text.ToString().TrimEnd('\n');
    }

    private void AddPlan(ServicePlan plan)
    {
        var cluster = EcsArn.GetName(plan.Cluster ?? ClusterNames.Default);
        AddLine(Bold, $"Service {plan.ServiceName} in the cluster {cluster}: {ServicePlanFormatter.DescribeAction(plan)}");
        if (ServicePlanFormatter.DescribeTaskDefinition(plan) is { } revision)
        {
            AddLine("", $"  task definition: {revision}");
        }

        foreach (var difference in plan.TaskDefinitionDifferences)
        {
            AddDifference(difference.Path, difference.GetShownValues(_options.ShowSensitiveValues), effect: null);
        }

        if (plan.Differences.Count > 0)
        {
            AddLine("", "  service:");
        }

        foreach (var difference in plan.Differences)
        {
            AddDifference(
                difference.Path, difference.GetShownValues(_options.ShowSensitiveValues), ServicePlanFormatter.DescribeEffect(difference));
        }

        foreach (var note in plan.Notes)
        {
            AddLine(Yellow, $"  note {note}");
        }

        foreach (var finding in plan.Preflight.Findings)
        {
            AddLine(finding.Severity == ServiceConnect.PreflightSeverity.Error ? Red : Yellow, $"  {finding}");
        }

        foreach (var problem in plan.ModelProblems)
        {
            var isError = plan.BlockingProblems.Contains(problem);
            AddLine(isError ? Red : Yellow, $"  {(isError ? "error" : "warning")} {problem.Message}");
        }
    }

    private void AddDifference(string path, (string? Before, string? After) values, string? effect)
    {
        var (sign, color) = values.Before is null ? ('+', Green) : values.After is null ? ('-', Red) : ('~', Yellow);
        var (before, after) = (ServicePlanFormatter.FormatValue(values.Before), ServicePlanFormatter.FormatValue(values.After));
        var text = before is null ? after : after is null ? before : $"{before} -> {after}";
        AddLine(color, $"    {sign} {path}: {text}{(effect is null ? "" : $" ({effect})")}");
    }

    private void AddLine(string color, string line)
    {
        var escaped = ServicePlanFormatter.Escape(line);
        _text.Append(_options.UseColors && color.Length > 0 ? $"{color}{escaped}{Reset}" : escaped).Append('\n');
    }
}
