using System.Globalization;
using System.Text;
using EcsServiceConnect.Client.Clusters;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>Formats a plan as Markdown for GitHub and others: a heading, a table of the differences, and the findings.</summary>
internal sealed class ServicePlanMarkdownFormatter
{
    /// <summary>What would end a code span, a cell or an escape. Everything else is inert in a code span.</summary>
    private const string SpanBreakers = "`|\\";

    /// <summary>A comment on GitHub has at most 65,536 characters.</summary>
    private const int MaxValueLength = 1000;

    private const char ZeroWidthSpace = '\u200B';

    private readonly StringBuilder _text = new();
    private readonly ServicePlanFormatOptions _options;

    private ServicePlanMarkdownFormatter(ServicePlanFormatOptions options) => _options = options;

    /// <summary>Formats the plan.</summary>
    public static string Format(ServicePlan plan, ServicePlanFormatOptions options)
    {
        var formatter = new ServicePlanMarkdownFormatter(options);
        formatter.AddPlan(plan);
        return formatter._text.ToString();
    }

    private void AddPlan(ServicePlan plan)
    {
        AddLine($"### Service {FormatCode(plan.ServiceName)} in {FormatCode(EcsArn.GetName(plan.Cluster ?? ClusterNames.Default))}: {ServicePlanFormatter.DescribeAction(plan)}");
        AddLine("");
        if (ServicePlanFormatter.DescribeTaskDefinition(plan) is { } revision)
        {
            AddLine($"Task definition: {EncodeHtml(revision)}.");
            AddLine("");
        }

        AddDifferences(plan);
        foreach (var note in plan.Notes)
        {
            AddLine($"- **note** {EncodeHtml(note)}");
        }

        foreach (var finding in plan.Preflight.Findings)
        {
            var severity = finding.Severity == ServiceConnect.PreflightSeverity.Error ? "error" : "warning";
            AddLine($"- **{severity}** [{finding.RuleId}]({finding.HelpLink}) {FormatCode(finding.Path)}: {EncodeHtml($"{finding.Message} {finding.Remediation}")}");
        }

        foreach (var problem in plan.ModelProblems)
        {
            var severity = plan.BlockingProblems.Contains(problem) ? "error" : "warning";
            AddLine($"- **{severity}** {EncodeHtml(problem.Message)}");
        }
    }

    private void AddDifferences(ServicePlan plan)
    {
        if (plan.Differences.Count + plan.TaskDefinitionDifferences.Count == 0)
        {
            return;
        }

        AddLine("| | Member | Before | After | |");
        AddLine("|---|---|---|---|---|");
        foreach (var difference in plan.TaskDefinitionDifferences)
        {
            AddRow(difference.Path, difference.GetShownValues(_options.ShowSensitiveValues), effect: null);
        }

        foreach (var difference in plan.Differences)
        {
            AddRow(difference.Path, difference.GetShownValues(_options.ShowSensitiveValues), ServicePlanFormatter.DescribeEffect(difference));
        }

        AddLine("");
    }

    private void AddRow(string path, (string? Before, string? After) values, string? effect)
    {
        var sign = values.Before is null ? "added" : values.After is null ? "removed" : "changed";
        AddLine($"| {sign} | {FormatCode(path)} | {FormatCell(values.Before)} | {FormatCell(values.After)} | {EncodeHtml(effect ?? "")} |");

        static string FormatCell(string? value) => value is null ? "" : FormatCode(ServicePlanFormatter.FormatValue(Shorten(value))!);
    }

    /// <summary>Shortens a long value, so that a plan fits into a comment. No character is cut in two.</summary>
    private static string Shorten(string value)
    {
        if (value.Length <= MaxValueLength)
        {
            return value;
        }

        var length = char.IsHighSurrogate(value[MaxValueLength - 1]) ? MaxValueLength - 1 : MaxValueLength;
        return string.Create(CultureInfo.InvariantCulture, $"{value.AsSpan(0, length)}... ({value.Length} characters)");
    }

    /// <summary>Formats a value as code: as a code span, or where the value could end one, as HTML.</summary>
    private static string FormatCode(string value)
    {
        var text = ServicePlanFormatter.Escape(value);
        return text.AsSpan().ContainsAny(SpanBreakers) ? $"<code>{EncodeHtml(text)}</code>" : $"`{text}`";
    }

    /// <summary>Encodes text so that it is neither HTML nor Markdown, and mentions and links nothing.</summary>
    private static string EncodeHtml(string value)
    {
        var text = ServicePlanFormatter.Escape(value);
        var encoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var isMarkup = char.IsAscii(character) && !char.IsAsciiLetterOrDigit(character) && !" .,:;/=-'()".Contains(character, StringComparison.Ordinal);
            if (isMarkup || BeginsLink(text, i))
            {
                encoded.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            }
            else
            {
                encoded.Append(character);
            }

            if (character is '@' or '#')
            {
                // GitHub finds mentions and issues after it has decoded the text.
                encoded.Append(ZeroWidthSpace);
            }
        }

        return encoded.ToString();
    }

    /// <summary>Whether a character is what GitHub recognizes an address by: <c>://</c> or the period of <c>www.</c>.</summary>
    private static bool BeginsLink(string text, int index) =>
        text[index] == ':' ? text.AsSpan(index + 1).StartsWith("//", StringComparison.Ordinal)
        : text[index] == '.' && text.AsSpan(0, index).EndsWith("www", StringComparison.OrdinalIgnoreCase);

    private void AddLine(string line) => _text.Append(line).Append('\n');
}
