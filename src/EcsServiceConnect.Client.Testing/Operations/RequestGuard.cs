namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates members of requests; errors name the member by its path.</summary>
internal static class RequestGuard
{
    public static string Require(string? value, string member) =>
        string.IsNullOrEmpty(value) ? throw new InvalidParameterException($"The member '{member}' is required.") : value;

    public static T Require<T>(T? value, string member)
        where T : class => value ?? throw new InvalidParameterException($"The member '{member}' is required.");

    public static T Require<T>(T? value, string member)
        where T : struct => value ?? throw new InvalidParameterException($"The member '{member}' is required.");

    /// <summary>Requires at least one item.</summary>
    public static IReadOnlyList<T> RequireItems<T>(IReadOnlyList<T>? items, string member) => items is { Count: > 0 }
        ? items
        : throw new InvalidParameterException($"The member '{member}' is required and must not be empty.");

    public static IReadOnlyList<T> RequireAtMost<T>(IReadOnlyList<T>? items, string member, int maxCount) =>
        items is { } some && some.Count > maxCount
            ? throw new InvalidParameterException($"The member '{member}' holds {some.Count} items; at most {maxCount} are allowed.")
            : items ?? [];

    /// <summary>Requires one of the allowed values, or none.</summary>
    public static void RequireOneOf(string value, string member, params ReadOnlySpan<string> allowed)
    {
        if (value.Length > 0 && !allowed.Contains(value))
        {
            throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(value)}' is not a value of '{member}'; allowed are: {string.Join(", ", allowed.ToArray())}.");
        }
    }

    public static void RequireInRange(int? value, string member, int min, int max)
    {
        if (value < min || value > max)
        {
            throw new InvalidParameterException($"The member '{member}' is {value}; it must be from {min} to {max}.");
        }
    }

    public static void RequireMaxLength(string? value, string member, int maxLength)
    {
        if (value is { } text && text.Length > maxLength)
        {
            throw new InvalidParameterException($"The member '{member}' has {text.Length} characters; at most {maxLength} are allowed.");
        }
    }

    /// <summary>Creates the error for a feature that is not simulated.</summary>
    public static UnsupportedFeatureException CreateNotSimulatedException(string feature) => new($"The in-memory ECS does not simulate {feature}.");
}
