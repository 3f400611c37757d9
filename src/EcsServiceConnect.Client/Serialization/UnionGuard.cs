namespace EcsServiceConnect.Client.Serialization;

/// <summary>Checks the arguments of the generated factories of unions, so that the one member of a union is set.</summary>
internal static class UnionGuard
{
    public static T RequireNotNull<T>(T? value, string parameter)
        where T : class =>
        value ?? throw new ArgumentNullException(parameter);

    public static T RequireValue<T>(T value, string parameter)
        where T : struct, IOpenEnum<T> =>
        value.HasValue ? value : throw new ArgumentException("The default of an open enum means absent.", parameter);
}
