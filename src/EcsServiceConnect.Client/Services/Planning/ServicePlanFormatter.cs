using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>What the forms of a plan have in common: their sentences, and how values become harmless.</summary>
internal static class ServicePlanFormatter
{
    /// <summary>Describes what the plan does, in a few words.</summary>
    public static string DescribeAction(ServicePlan plan) => plan.Action switch
    {
        _ when !plan.CanApply => "cannot be applied",
        ServicePlanAction.Create => "create",
        ServicePlanAction.None => "no changes",
        _ => plan.StartsDeployment ? "update, with a new deployment" : "update, without a new deployment",
    };

    /// <summary>Describes which revision will run, if it changes.</summary>
    public static string? DescribeTaskDefinition(ServicePlan plan)
    {
        if (plan.NewTaskDefinition is { } definition)
        {
            return $"a new revision of {definition.Family} is registered";
        }

        return plan.Target.TaskDefinitionArn is { } arn && EcsArn.GetName(arn) != EcsArn.GetName(plan.Current?.TaskDefinition ?? "none")
            ? $"{EcsArn.GetName(arn)}, which is registered already"
            : null;
    }

    /// <summary>Describes what it takes to make a change; null if that is nothing special.</summary>
    public static string? DescribeEffect(ServiceDifference difference) => difference.Effect switch
    {
        ServiceChangeEffect.NewTasks => "for tasks that start later",
        ServiceChangeEffect.NewDeployment => "starts a deployment",
        ServiceChangeEffect.ForcedDeployment => "forces a deployment",
        ServiceChangeEffect.OtherOperation => "by TagResource and UntagResource",
        ServiceChangeEffect.NotPossible => "cannot be changed. " + difference.Remediation,
        _ => null,
    };

    /// <summary>Formats a value in one line; null if it is absent.</summary>
    public static string? FormatValue(string? value) => value is null ? null : value.Length == 0 ? "\"\"" : Escape(value);

    /// <summary>Escapes what would act on a terminal or break the line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isInvisible = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            _ = rune.Value switch
            {
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                _ when isInvisible => escaped.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
