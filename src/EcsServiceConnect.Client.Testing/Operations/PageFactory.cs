using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Creates the pages of lists. A token contains the key of the page's last item, and a MAC over the operation and its filters, so it
/// is valid only for the next page of the same request, and for a day.
/// </summary>
internal sealed class PageFactory(byte[] secret, EventQueue events)
{
    private const int MacLength = 16;
    private const int TimestampLength = sizeof(long);
    private const int DefaultPageSize = 100;

    /// <param name="request">The request without its token and its page size.</param>
    /// <param name="items">All items in order, each with a key that sorts as text in the same order.</param>
    /// <param name="paging">The request's token and page size.</param>
    /// <param name="defaultSize">The default page size.</param>
    /// <param name="descending">Whether the keys are in descending order.</param>
    public Page<TItem> Create<TRequest, TItem>(
        TRequest request,
        IEnumerable<(string Key, TItem Item)> items,
        (string? NextToken, int? MaxResults) paging,
        int defaultSize = DefaultPageSize,
        bool descending = false)
        where TRequest : EcsRequest, IEcsModel<TRequest> => Create(
            request,
            after => after is null
                ? items
                : items.SkipWhile(item => string.CompareOrdinal(item.Key, after) * (descending ? -1 : 1) <= 0),
            paging,
            defaultSize);

    /// <summary>Creates a page of a list that can be read from any key on.</summary>
    /// <param name="request">The request without its token and its page size.</param>
    /// <param name="itemsAfter">Gets the items after a key, or all of them without a key, in order.</param>
    /// <param name="paging">The request's token and page size.</param>
    /// <param name="defaultSize">The default page size.</param>
    public Page<TItem> Create<TRequest, TItem>(
        TRequest request,
        Func<string?, IEnumerable<(string Key, TItem Item)>> itemsAfter,
        (string? NextToken, int? MaxResults) paging,
        int defaultSize = DefaultPageSize)
        where TRequest : EcsRequest, IEcsModel<TRequest>
    {
        var size = paging.MaxResults ?? defaultSize;
        var context = Encoding.UTF8.GetBytes(request.Operation.Name + "\n" + EcsJson.Serialize(request) + "\n");
        var after = string.IsNullOrEmpty(paging.NextToken) ? null : ReadToken(paging.NextToken, context);
        var page = itemsAfter(after).Take(size + 1).ToList();
        var more = page.Count > size;
        return new Page<TItem>(
            [.. page.Take(size).Select(static item => item.Item)],
            more ? CreateToken(page[size - 1].Key, context) : null);
    }

    /// <summary>Creates a token: the MAC, the time of its creation, the key.</summary>
    private string CreateToken(string key, byte[] context)
    {
        Span<byte> moment = stackalloc byte[TimestampLength];
        BinaryPrimitives.WriteInt64BigEndian(moment, events.Now.ToUnixTimeMilliseconds());
        byte[] content = [.. moment, .. Encoding.UTF8.GetBytes(key)];
        return Base64Url.EncodeToString([.. ComputeMac(content, context), .. content]);
    }

    private string ReadToken(string token, byte[] context)
    {
        var bytes = Base64Url.IsValid(token) ? Base64Url.DecodeFromChars(token) : [];
        if (bytes.Length <= MacLength + TimestampLength
            || !CryptographicOperations.FixedTimeEquals(ComputeMac(bytes[MacLength..], context), bytes.AsSpan(0, MacLength)))
        {
            throw new InvalidParameterException(
                "The nextToken was not returned by this operation for the same filters. Start again without a token.");
        }

        var made = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(MacLength)));
        return events.Now - made <= SimulationTiming.PageTokenLifetime
            ? Encoding.UTF8.GetString(bytes.AsSpan(MacLength + TimestampLength))
            : throw new InvalidParameterException("The nextToken has expired: it holds for 24 hours. Begin again without a token.");
    }

    private byte[] ComputeMac(byte[] content, byte[] context) => HMACSHA256.HashData(secret, (byte[])[.. context, .. content])[..MacLength];
}
