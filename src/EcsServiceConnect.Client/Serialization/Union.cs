namespace EcsServiceConnect.Client.Serialization;

/// <summary>Guards the generated factories of unions, so that the one member of each is really set.</summary>
internal static class Union
{
    public static T NotNull<T>(T? value, string parameter)
        where T : class =>
        value ?? throw new ArgumentNullException(parameter);

    public static T Present<T>(T value, string parameter)
        where T : struct, IOpenEnum<T> =>
        value.HasValue ? value : throw new ArgumentException("The default of an open enum means absent.", parameter);
}
