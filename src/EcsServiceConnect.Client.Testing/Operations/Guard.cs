using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The checks of request members that many operations share; each names the member by its wire path.</summary>
internal static class Guard
{
    public static string Required(string? value, string member) =>
        string.IsNullOrEmpty(value) ? throw new InvalidParameterException($"The member '{member}' is required.") : value;

    public static T Required<T>(T? value, string member)
        where T : class => value ?? throw new InvalidParameterException($"The member '{member}' is required.");

    public static T Required<T>(T? value, string member)
        where T : struct => value ?? throw new InvalidParameterException($"The member '{member}' is required.");

    /// <summary>At least one item and at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<T> Items<T>(IReadOnlyList<T>? items, string member, int most)
    {
        if (items is null || items.Count == 0)
        {
            throw new InvalidParameterException($"The member '{member}' is required and must not be empty.");
        }

        return AtMost(items, member, most);
    }

    public static IReadOnlyList<T> AtMost<T>(IReadOnlyList<T>? items, string member, int most) =>
        items is { } some && some.Count > most
            ? throw new InvalidParameterException($"The member '{member}' holds {some.Count} items; at most {most} are allowed.")
            : items ?? [];

    /// <summary>Absent, or one of the values allowed here.</summary>
    public static void OneOf(string value, string member, params ReadOnlySpan<string> allowed)
    {
        if (value.Length > 0 && !allowed.Contains(value))
        {
            throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(value)}' is not a value of '{member}'; allowed are: {string.Join(", ", allowed.ToArray())}.");
        }
    }

    public static void LaunchType(LaunchType value) => OneOf(
        value.Value,
        "launchType",
        Models.LaunchType.Names.Ec2,
        Models.LaunchType.Names.External,
        Models.LaunchType.Names.Fargate,
        Models.LaunchType.Names.ManagedInstances);

    public static void InRange(int? value, string member, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new InvalidParameterException($"The member '{member}' is {value}; it must be from {least} to {most}.");
        }
    }

    public static void NoLongerThan(string? value, string member, int most)
    {
        if (value is { } text && text.Length > most)
        {
            throw new InvalidParameterException($"The member '{member}' has {text.Length} characters; at most {most} are allowed.");
        }
    }

    /// <summary>For what ECS does and this one does not: better refused than taken and ignored.</summary>
    public static UnsupportedFeatureException NotSimulated(string what) => new($"The in-memory ECS does not simulate {what}.");
}
