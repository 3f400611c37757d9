namespace EcsServiceConnect.Client.Conventions;

/// <summary>A list is enumerated by <c>Paginate(request)</c> alone: a shortcut would copy the members of the request.</summary>
public class PagingConventions
{
    [Fact]
    public void Client_Methods_HaveNoOtherPaginateThanTheGenericOne() =>
        Assert.Equal(
            [nameof(PaginateExtensions)],
            ModelTypes.ClientMethods
                .Where(static method => method.Name.StartsWith("Paginate", StringComparison.Ordinal))
                .Select(static method => method.DeclaringType!.Name));
}
